/** Raised by `commit_batch` when another has taken a zone that the batch touches. */
export const FENCED = 'MY001';
/** Raised when `log_head` has no row yet. */
export const NO_LOG = 'MY002';

/**
 * All of a batch, or nothing. The row of `log_head` is the lock: who has it takes the next offsets, so these are gapless and
 * in commit order. Only then, by a statement of its own with a fresh snapshot (volatile, READ COMMITTED), are the tokens
 * read: a zone is taken under the same lock, so one that was taken while this waited is seen. A part that is null is
 * skipped.
 */
const COMMIT_BATCH = `
create function commit_batch(
  p_id uuid, p_at bigint, p_seeds boolean, p_tokens jsonb,
  p_characters jsonb, p_items jsonb, p_items_gone jsonb, p_explored jsonb, p_events jsonb, p_outcomes jsonb,
  out o_first bigint, out o_head bigint
) language plpgsql volatile as $body$
declare
  v_count integer := coalesce(jsonb_array_length(p_events), 0);
  v_stale text;
begin
  update log_head
    set head = head + v_count, last_at = greatest(last_at, p_at), is_seeded = is_seeded or p_seeds
    returning head - v_count + 1, head into o_first, o_head;
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
    insert into character_state (id, in_world, data)
      select (c ->> 'id')::uuid, (c ->> 'inWorld')::boolean, c from jsonb_array_elements(p_characters) c
      on conflict (id) do update set in_world = excluded.in_world, data = excluded.data;
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

  if p_events is not null then
    insert into event_log (log_offset, at, type, zone, channel, viewer, actor, target, body)
      select o_first + e.n - 1, (e.body ->> 'at')::numeric::bigint, e.body ->> 'type', e.body ->> 'zone',
        case when e.body ->> 'type' = 'channel.said' then e.body ->> 'channel' end,
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

/** Raises the zones' tokens, once whoever is committing has ended. */
const TAKE_ZONES = `
create function take_zones(p_node text, p_zones text[]) returns table (o_zone text, o_token bigint)
language plpgsql volatile as $body$
begin
  perform 1 from log_head for update;
  if not found then
    raise exception 'log_head has no row' using errcode = '${NO_LOG}';
  end if;
  return query
    insert into zone_owner (zone, token, node, taken_at)
      select z.zone, 1, p_node, clock_timestamp() from (select distinct unnest(p_zones) as zone) z
      on conflict (zone) do update
        set token = zone_owner.token + 1, node = excluded.node, taken_at = excluded.taken_at
      returning zone_owner.zone, zone_owner.token;
end $body$`;

export const COMMIT_FUNCTIONS: readonly string[] = [COMMIT_BATCH, TAKE_ZONES];
