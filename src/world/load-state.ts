import { type ActUnderWay } from '../model/act-under-way';
import { type WorldContent } from '../model/content';
import { type Following } from '../model/following';
import { type PlayerId } from '../model/ids';
import { type Presence } from '../model/presence';
import { type RuleNumbers } from '../rules/numbers';
import { type StoredWorld } from '../ports/world-store';
import { ABSENT } from './state-view';
import { WorldState } from './world-state';

export interface LoadEnv {
  readonly content: WorldContent;
  readonly numbers: RuleNumbers;
  /** World time, ms. */
  readonly now: number;
  /** How somebody was just before, where that is remembered. @default nobody is */
  readonly before?: (player: PlayerId) => Presence | undefined;
}

/**
 * The state as it was stored. Who stood in a room that is no more stands at the start; nobody has a line yet, and nobody
 * has been idle for longer than since now. What was true of them just before is still true, where it is remembered and outlives a connection.
 */
export function loadState(stored: StoredWorld, env: LoadEnv): WorldState {
  const { content, numbers, now, before } = env;
  const state = new WorldState(numbers, stored.lastAt);
  const start = content.rooms.get(content.landmarks.start);
  for (const { character, items, explored } of stored.present) {
    const room = content.rooms.get(character.room) ?? start;
    const placed =
      room === undefined
        ? character
        : { ...character, room: room.id, zone: room.zone, subZone: room.subZone };
    state.apply({ kind: 'loaded', character: placed, items, explored });
    state.apply({
      kind: 'presence',
      player: character.id,
      presence: {
        ...ABSENT,
        ...outliving(before?.(character.id) ?? ABSENT),
        linkdeadAt: now,
        lastActiveAt: now,
      },
    });
  }
  for (const item of stored.items) state.apply({ kind: 'item', item });
  for (const record of stored.records) {
    state.apply({ kind: 'record', record });
    if (record.kind === 'following') goAlong(state, record);
    if (record.kind === 'act') goOn(state, record);
  }
  state.merge();
  return state;
}

/** Of a presence: the ward, whom one answers, what is limited, and who was met. */
const outliving = ({
  wardUntil,
  lastWhisperer,
  buckets,
  met,
}: Presence): Pick<Presence, 'wardUntil' | 'lastWhisperer' | 'buckets' | 'met'> => ({
  wardUntil,
  lastWhisperer,
  buckets,
  met,
});

/** With what they were about, from when it began: its end comes when it would have come, at once if that is past. */
function goOn(state: WorldState, { id, busy }: ActUnderWay): void {
  const own = state.presences.get(id);
  if (own === undefined) return;
  state.apply({ kind: 'presence', player: id, presence: { ...own, busy } });
}

/** As those two went before, if both are still here. */
function goAlong(state: WorldState, { id, leader }: Following): void {
  const [own, theirs] = [state.presences.get(id), state.presences.get(leader)];
  if (own === undefined || theirs === undefined) return;
  const followers = [...(theirs.followers ?? []), id];
  state.apply({ kind: 'presence', player: id, presence: { ...own, follows: leader } });
  state.apply({ kind: 'presence', player: leader, presence: { ...theirs, followers } });
}
