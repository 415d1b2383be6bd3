const NOW = 'floor(extract(epoch from clock_timestamp()) * 1000)::bigint';

/** The first row wins: several nodes may begin at once. $1 epoch, $2 born at; null = now */
export const BEGIN_LOG = `insert into log_head (epoch, last_at, born_at)
  select $1, born.at, born.at from (select coalesce($2::bigint, ${NOW}) as at) born on conflict do nothing`;

export const CLOCK = `select ${NOW} as now`;

export const MINT_EPOCH = `update log_head set epoch = $1 returning epoch`;

export const NEWEST_COMMIT = `select commit_no from log_head`;

export const META = `select born_at, last_at, is_seeded, head, commit_no from log_head`;

/**
 * Characters that are wanted: one by its id, or (null) all who were in the world. What they are called and whether they
 * are guests is the account's to say: a claim may have been cut off before the world heard of it. A lucidity that was
 * stored by itself since, or in the same commit, is the newer one.
 */
const WANTED = `
  select s.id, s.data || jsonb_build_object('name', c.name, 'isGuest', a.is_guest,
      'lucidity', case when m.commit_no >= s.commit_no then to_jsonb(m.lucidity) else s.data -> 'lucidity' end) as data
  from character_state s
    left join character_mind m on m.id = s.id
    join character c on c.id = s.id and c.deleted_at is null
    join account a on a.id = c.account_id
  where case when $1::uuid is null then s.in_world else s.id = $1::uuid end`;

export const CHARACTERS = `
with wanted as (${WANTED})
select w.id, w.data, coalesce((select jsonb_agg(e.room order by e.room) from explored e where e.character = w.id), '[]') as explored
from wanted w order by w.id`;

const ITEM =
  'i.id, i.prototype, i.quantity, i.location_kind, i.location_id, i.slot, i.zone, i.lock';

/** Whatever has a holder has one only: the walk down from holders ends. */
const DOWN = `select ${ITEM}, t.holder from item i join thing t on i.location_kind = 'container' and i.location_id = t.id`;

export const CARRIED = `
with recursive wanted as (${WANTED}), thing as (
  select ${ITEM}, i.location_id as holder from item i
    join wanted w on i.location_kind in ('character', 'slot') and i.location_id = w.id::text
  union all ${DOWN}
)
select * from thing order by id`;

export const LYING = `
with recursive thing as (
  select ${ITEM}, i.location_id as holder from item i where i.location_kind in ('room', 'room-container')
    or (i.location_kind = 'container' and i.location_id like 'lost-%')
  union all ${DOWN}
)
select * from thing order by id`;

export const RECORDS = `select data from world_record order by kind, id`;
