/** What is true of the world beside characters and things, what is written down beside the log, and how fresh a mind is. */
export const RECORD_TABLES: readonly string[] = [
  // Kept whole; the columns are what rows are found by. Byte order, as the code compares.
  `create table world_record (
    kind text collate "C" not null,
    id text collate "C" not null,
    zone text not null,
    data jsonb not null,
    primary key (kind, id)
  ) with (fillfactor = 50)`,
  // Its data is only ever read whole: json costs half of jsonb to write.
  `create table audit (
    id bigint generated always as identity,
    kind text not null,
    at bigint not null,
    player uuid not null,
    data json not null
  )`,
  `create index audit_kind on audit (kind, at)`,
  `create index audit_player on audit (player, kind, at)`,
  // Commits by number, in order: of two values of one thing the one of the higher number is the newer.
  `alter table log_head add column commit_no bigint not null default 0`,
  `alter table character_state add column commit_no bigint not null default 0`,
  // Not half full, so that all rows of a page may change in one commit and stay on it.
  `create table character_mind (
    id uuid primary key,
    lucidity integer not null,
    commit_no bigint not null
  ) with (fillfactor = 45)`,
];
