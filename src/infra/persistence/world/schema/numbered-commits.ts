import { NO_LOG } from './commit-functions';

/**
 * A commit, and its number: those who follow the log by its commits miss none. The number is read under the lock that the commit took, so it is
 * this commit's own.
 */
const COMMIT_NUMBERED = `
create function commit_numbered(
  p_id uuid, p_at bigint, p_seeds boolean, p_tokens jsonb,
  p_characters jsonb, p_items jsonb, p_items_gone jsonb, p_explored jsonb, p_events jsonb, p_outcomes jsonb,
  p_minds uuid[], p_lucidity integer[], p_records jsonb, p_records_gone jsonb,
  p_audit_kinds text[], p_audit_ats bigint[], p_audit_players uuid[], p_audit_data json,
  out o_first bigint, out o_head bigint, out o_no bigint
) language plpgsql volatile as $body$
begin
  select c.o_first, c.o_head into o_first, o_head
    from commit_batch(p_id, p_at, p_seeds, p_tokens, p_characters, p_items, p_items_gone, p_explored, p_events, p_outcomes,
      p_minds, p_lucidity, p_records, p_records_gone, p_audit_kinds, p_audit_ats, p_audit_players, p_audit_data) c;
  select commit_no into o_no from log_head;
  update commit_batch set no = o_no where id = p_id;
end $body$`;

/**
 * Takes zones; if only those that are still one's own, none at all once one of them is another's. Both are looked at under the log's lock: nobody
 * takes one in between.
 */
const TAKE_OWN_ZONES = `
create function take_zones(p_node text, p_zones text[], p_own boolean) returns table (o_zone text, o_token bigint)
language plpgsql volatile as $body$
begin
  perform 1 from log_head for update;
  if not found then
    raise exception 'log_head has no row' using errcode = '${NO_LOG}';
  end if;
  if p_own and exists (select from zone_owner z where z.zone = any (p_zones) and z.node <> p_node) then
    return;
  end if;
  return query select t.o_zone, t.o_token from take_zones(p_node, p_zones) t;
end $body$`;

export const NUMBERED_COMMITS: readonly string[] = [
  `alter table commit_batch add column no bigint`,
  // How far the log has been carried outwards.
  `alter table log_head add column relayed bigint not null default 0`,
  COMMIT_NUMBERED,
  TAKE_OWN_ZONES,
];
