import { type Fight, type QueuedAct } from '../../model/fight';
import { type NpcId, type PlayerId } from '../../model/ids';
import { type Room } from '../../model/room';

/** Nobody in it yet. */
export const fightIn = ({ id, zone }: Room, at: number): Fight => ({
  kind: 'fight',
  id,
  zone,
  startedAt: at,
  round: 0,
  lastHostileAt: at,
  players: [],
  npcs: [],
  targets: {},
  queued: {},
  threat: {},
  aims: {},
  guarded: [],
  tauntedAt: {},
});

/** Both are in it; who has nobody to strike at has the other. */
export function withPair(fight: Fight, player: PlayerId, npc: NpcId): Fight {
  return {
    ...fight,
    players: withOne(fight.players, player),
    npcs: withOne(fight.npcs, npc),
    targets: { [player]: npc, ...fight.targets },
    aims: { [npc]: player, ...fight.aims },
  };
}

const withOne = <TId>(ids: readonly TId[], id: TId): readonly TId[] =>
  ids.includes(id) ? ids : [...ids, id];

export const without = <TValue>(
  record: Readonly<Record<string, TValue>>,
  key: string,
): Readonly<Record<string, TValue>> =>
  Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

const unaimed = <TValue extends string>(
  record: Readonly<Record<string, TValue>>,
  at: string,
): Readonly<Record<string, TValue>> =>
  Object.fromEntries(Object.entries(record).filter(([, one]) => one !== at));

export const withoutPlayer = (fight: Fight, player: PlayerId): Fight => ({
  ...fight,
  players: fight.players.filter((one) => one !== player),
  targets: without(fight.targets, player),
  queued: without(fight.queued, player),
  threat: Object.fromEntries(
    Object.entries(fight.threat).map(([npc, by]) => [npc, without(by, player)]),
  ),
  aims: unaimed(fight.aims, player),
  guarded: fight.guarded.filter((one) => one !== player),
  tauntedAt: without(fight.tauntedAt, player),
});

export const withoutNpc = (fight: Fight, npc: NpcId): Fight => ({
  ...fight,
  npcs: fight.npcs.filter((one) => one !== npc),
  targets: unaimed(fight.targets, npc),
  threat: without(fight.threat, npc),
  aims: without(fight.aims, npc),
});

export const withQueued = (fight: Fight, player: PlayerId, act: QueuedAct): Fight => ({
  ...fight,
  queued: { ...fight.queued, [player]: act },
});

/** A new turn of theirs: nothing queued, off guard. */
export const withTurnBegun = (fight: Fight, player: PlayerId): Fight => ({
  ...fight,
  queued: without(fight.queued, player),
  guarded: fight.guarded.filter((one) => one !== player),
});
