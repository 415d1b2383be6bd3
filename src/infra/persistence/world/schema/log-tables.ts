/**
 * The log and what each commit leaves beside it. Columns next to a body are what rows are looked up by: `channel` of
 * channel lines, `actor` and `target` of whispers, `viewer` of whatever changes one.
 */
export const LOG_TABLES: readonly string[] = [
  // Half-full pages, so that the one row is updated in place however often.
  `create table log_head (
    only_row boolean primary key default true check (only_row),
    epoch text not null check (epoch ~ '^[0-9a-z]{1,32}$'),
    head bigint not null default 0,
    oldest bigint not null default 1,
    last_at bigint not null,
    born_at bigint not null,
    is_seeded boolean not null default false
  ) with (fillfactor = 50)`,
  `create table event_log (
    log_offset bigint primary key,
    at bigint not null,
    type text not null,
    zone text not null,
    channel text,
    viewer uuid,
    actor uuid,
    target uuid,
    body jsonb not null
  )`,
  `create index event_log_viewer on event_log (viewer, log_offset) where viewer is not null`,
  `create index event_log_channel on event_log (channel, log_offset) where channel is not null`,
  `create index event_log_whispers_by on event_log (actor, log_offset) where actor is not null`,
  `create index event_log_whispers_to on event_log (target, log_offset) where target is not null`,
  `create table outcome (
    character uuid not null,
    command uuid not null,
    at bigint not null,
    line text not null,
    result jsonb not null,
    log_offset bigint not null,
    primary key (character, command)
  )`,
  `create index outcome_at on outcome (at)`,
  `create table commit_batch (
    id uuid primary key,
    first_offset bigint not null,
    head bigint not null,
    at bigint not null
  )`,
  `create index commit_batch_at on commit_batch (at)`,
];
