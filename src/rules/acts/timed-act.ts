import { type Change } from '../../model/batch';
import { type Busy } from '../../model/busy';
import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { type Presence } from '../../model/presence';
import { actOf } from '../act';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';

/** Something that takes its time begins; what was under way is broken off. Doing it already: `state.busy`. */
export function begin(
  turn: ActorTurn,
  {
    act,
    ms,
    target = null,
  }: Pick<Busy, 'act'> & { readonly ms: number; readonly target?: Character | null },
): Verdict {
  const { actor, now } = turn;
  const presence = turn.world.presence(actor.id);
  if (presence.busy?.act === act) return refused('state.busy', 'You are at it already.');
  const busy = { act, since: now, until: now + ms, target: target?.id ?? null };
  const { id, zone } = actor;
  return done(
    [
      { kind: 'presence', player: id, presence: { ...presence, busy } },
      { kind: 'record', record: { kind: 'act', id, zone, busy } },
    ],
    [
      {
        type: 'act.begun',
        at: now,
        zone: actor.zone,
        audience: { kind: 'room', room: actor.room },
        ...actOf(turn, actor),
        act,
        ms,
        ...(target !== null && { target: target.id, targetName: target.name }),
      },
    ],
  );
}

/** What somebody was about comes to nothing: no gain, no cooldown. Nothing, if they were about nothing. */
export function broken(
  turn: Turn,
  character: Character,
): { readonly changes: readonly Change[]; readonly events: readonly GameEvent[] } {
  const presence = turn.world.presence(character.id);
  if (presence.busy === null) return { changes: [], events: [] };
  return {
    changes: freed(character.id, presence),
    events: [brokenEvent(turn, character, presence.busy)],
  };
}

/** That it was broken off, told to the one it happened to. */
export function brokenEvent(turn: Turn, character: Character, { act }: Busy): GameEvent {
  const { id, zone } = character;
  return {
    type: 'act.broken',
    at: turn.now,
    zone,
    audience: { kind: 'player', player: id },
    ...actOf(turn, character),
    act,
  };
}

/** Somebody is about nothing any more. */
export const freed = (id: PlayerId, presence: Presence): readonly Change[] => [
  { kind: 'presence', player: id, presence: { ...presence, busy: null } },
  keptNoLonger(id),
];

/** What they were about is not kept for after a restart any more. */
export const keptNoLonger = (id: PlayerId): Change => ({ kind: 'record-gone', of: 'act', id });
