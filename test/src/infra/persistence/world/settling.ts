/**
 * Puts characters into the world as if they had been there when the server stopped: accounts, names, states. Each
 * statement takes them as JSON.
 */
export const SETTLING: readonly string[] = [
  `insert into account (id, username, username_key, is_guest, created_at)
     select (c ->> 'account')::uuid, c ->> 'name', lower(c ->> 'name'), false, now() from jsonb_array_elements($1) c`,
  `insert into "character" (id, account_id, name, name_key, profession, created_at)
     select (c ->> 'id')::uuid, (c ->> 'account')::uuid, c ->> 'name', lower(c ->> 'name'), c ->> 'profession', now()
     from jsonb_array_elements($1) c`,
  `insert into character_state (id, in_world, data)
     select (c ->> 'id')::uuid, true, c from jsonb_array_elements($1) c`,
];
