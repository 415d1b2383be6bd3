import { FENCED, NO_LOG } from './commit-functions';

/**
 * All of a batch, or nothing. The row of `log_head` is the lock: who has it takes the next offsets, so these are gapless and
 * in commit order, and the number of the commit. Only then, by a statement of its own with a fresh snapshot (volatile, READ
 * COMMITTED), are the tokens read: a zone is taken under the same lock, so one that was taken while this waited is seen. A
 * part that is null is skipped.
 *
 * A lucidity by itself leaves the character's row alone; whichever of the two has the higher number is the newer, and of
 * equal ones the lucidity by itself.
 */
const COMMIT_BATCH = `
create function commit_batch(
  p_id uuid, p_at bigint, p_seeds boolean, p_tokens jsonb,
  p_characters jsonb, p_items jsonb, p_items_gone jsonb, p_explored jsonb, p_events jsonb, p_outcomes jsonb,
  p_minds uuid[], p_lucidity integer[], p_records jsonb, p_records_gone jsonb,
  p_audit_kinds text[], p_audit_ats bigint[], p_audit_players uuid[], p_audit_data json,
  out o_first bigint, out o_head bigint
) language plpgsql volatile as $body$
declare
  v_count integer := coalesce(jsonb_array_length(p_events), 0);
  v_no bigint;
  v_stale text;
  v_kind text;
  v_key text;
  v_known integer;
begin
  update log_head
    set head = head + v_count, last_at = greatest(last_at, p_at), is_seeded = is_seeded or p_seeds, commit_no = commit_no + 1
    returning head - v_count + 1, head, commit_no into o_first, o_head, v_no;
  if not found then
    raise exception 'log_head has no row' using errcode = '${NO_LOG}';
  end if;

  select string_agg(t.key, ', ') into v_stale
    from jsonb_each_text(p_tokens) t left join zone_owner z on z.zone = t.key
    where z.token is distinct from t.value::bigint;
  if v_stale is not null then
    raise exception 'taken by another: %', v_stale using errcode = '${FENCED}';
  end if;

  if p_characters is not null then
    insert into character_state (id, in_world, data, commit_no)
      select (c ->> 'id')::uuid, (c ->> 'inWorld')::boolean, c, v_no from jsonb_array_elements(p_characters) c
      on conflict (id) do update set in_world = excluded.in_world, data = excluded.data, commit_no = excluded.commit_no;
  end if;

  if p_minds is not null then
    -- Planned each time, for as many as there are: of ten thousand, a third less work.
    execute 'update character_mind m set lucidity = u.lucidity, commit_no = $3
      from unnest($1, $2) as u (id, lucidity) where m.id = u.id' using p_minds, p_lucidity, v_no;
    get diagnostics v_known = row_count;
    if v_known < cardinality(p_minds) then
      -- Who commits has the lock: nobody else inserts meanwhile.
      insert into character_mind (id, lucidity, commit_no)
        select u.id, u.lucidity, v_no from unnest(p_minds, p_lucidity) as u (id, lucidity)
        where not exists (select from character_mind m where m.id = u.id);
    end if;
  end if;

  if p_items_gone is not null then
    -- An array, so that the index is used whatever the planner thinks of the number.
    delete from item where id = any (array(select jsonb_array_elements_text(p_items_gone)));
  end if;

  if p_items is not null then
    insert into item (id, prototype, quantity, location_kind, location_id, slot, zone, lock)
      select i.id, i.prototype, i.quantity, i.location_kind, i.location_id, i.slot, i.zone, i.lock
      from jsonb_to_recordset(p_items) as i (
        id text, prototype text, quantity integer, location_kind text, location_id text, slot text, zone text, lock text
      )
      on conflict (id) do update set prototype = excluded.prototype, quantity = excluded.quantity,
        location_kind = excluded.location_kind, location_id = excluded.location_id, slot = excluded.slot,
        zone = excluded.zone, lock = excluded.lock;
  end if;

  if p_explored is not null then
    insert into explored (character, room)
      select e.player, e.room from jsonb_to_recordset(p_explored) as e (player uuid, room text)
      on conflict do nothing;
  end if;

  if p_records_gone is not null then
    -- One by one, so that the index is used whatever the planner thinks of the number.
    for v_kind, v_key in select g.kind, g.id from jsonb_to_recordset(p_records_gone) as g (kind text, id text) loop
      delete from world_record where kind = v_kind and id = v_key;
    end loop;
  end if;

  if p_records is not null then
    insert into world_record (kind, id, zone, data)
      select r ->> 'kind', r ->> 'id', r ->> 'zone', r from jsonb_array_elements(p_records) r
      on conflict (kind, id) do update set zone = excluded.zone, data = excluded.data;
  end if;

  if p_audit_data is not null then
    insert into audit (kind, at, player, data)
      select a.kind, a.at, a.player, a.data
      from rows from (
        unnest(p_audit_kinds), unnest(p_audit_ats), unnest(p_audit_players), json_array_elements(p_audit_data)
      ) as a (kind, at, player, data);
  end if;

  if p_events is not null then
    insert into event_log (log_offset, at, type, zone, channel, viewer, actor, target, body)
      select o_first + e.n - 1, (e.body ->> 'at')::numeric::bigint, e.body ->> 'type', e.body ->> 'zone',
        case e.body ->> 'type' when 'channel.said' then e.body ->> 'channel' when 'system.announced' then 'announce' end,
        (e.body -> 'viewer' ->> 'player')::uuid,
        case when e.body ->> 'type' = 'player.told' then (e.body ->> 'actor')::uuid end,
        case when e.body ->> 'type' = 'player.told' then (e.body ->> 'target')::uuid end,
        e.body
      from jsonb_array_elements(p_events) with ordinality as e (body, n);
  end if;

  if p_outcomes is not null then
    insert into outcome (character, command, at, line, result, log_offset)
      select o.player, o.command, p_at, o.line, o.result, o_head
      from jsonb_to_recordset(p_outcomes) as o (player uuid, command uuid, line text, result jsonb);
  end if;

  insert into commit_batch (id, first_offset, head, at) values (p_id, o_first, o_head, p_at);
end $body$`;

/** As an older server calls it, which may still run: its commits are numbered too. */
const OLDER_CALL = `
create or replace function commit_batch(
  p_id uuid, p_at bigint, p_seeds boolean, p_tokens jsonb,
  p_characters jsonb, p_items jsonb, p_items_gone jsonb, p_explored jsonb, p_events jsonb, p_outcomes jsonb,
  out o_first bigint, out o_head bigint
) language plpgsql volatile as $body$
begin
  select c.o_first, c.o_head into o_first, o_head
    from commit_batch(p_id, p_at, p_seeds, p_tokens, p_characters, p_items, p_items_gone, p_explored, p_events, p_outcomes,
      null, null, null, null, null, null, null, null) c;
end $body$`;

export const COMMIT_WITH_RECORDS: readonly string[] = [COMMIT_BATCH, OLDER_CALL];
