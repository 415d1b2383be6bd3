/** What the world holds besides characters, and who may write which part of it. */
export const STATE_TABLES: readonly string[] = [
  `create table item (
    id text primary key,
    prototype text not null,
    quantity integer not null check (quantity > 0),
    location_kind text not null
      check (location_kind in ('room', 'character', 'slot', 'container', 'room-container')),
    location_id text not null,
    slot text check ((slot is not null) = (location_kind = 'slot')),
    zone text not null,
    lock text
  ) with (fillfactor = 80)`,
  `create index item_location on item (location_kind, location_id)`,
  `create table explored (
    character uuid not null,
    room text not null,
    primary key (character, room)
  )`,
  // Rows stay for ever: a token that started again would let an old owner in.
  `create table zone_owner (
    zone text primary key,
    token bigint not null,
    node text not null,
    taken_at timestamptz not null
  )`,
];
