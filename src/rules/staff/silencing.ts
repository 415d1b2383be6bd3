import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type IntentOf } from '../../model/intent';
import { type Silence } from '../../model/role';
import { type ActorTurn, type Verdict } from '../rule';
import { isInForce } from '../talk/silence';
import { done, refused } from '../verdicts';
import { isWithinReach } from './roles';
import { nobody, outOfReach, playerNamed } from './found';
import { toldOf } from './told-of';

const MINUTE = 60_000;

/** Those that still hold. */
const silencesOf = ({ silences = [] }: Character, now: number): readonly Silence[] =>
  silences.filter((one) => isInForce(one, now));

/** Keeps somebody from speaking; a newer silence of the same channel replaces the older. */
export function silencing(turn: ActorTurn, intent: IntentOf<'silence'>): Verdict {
  const { who, channel, minutes, reason } = intent;
  const target = playerNamed(turn, who);
  if (target === undefined) return nobody(who);
  if (!isWithinReach(turn.actor, target)) return outOfReach(target);
  const until = minutes === null ? null : turn.now + minutes * MINUTE;
  const others = silencesOf(target, turn.now).filter((one) => one.channel !== channel);
  const silences: readonly Silence[] = [...others, { channel, until, reason }];
  return done(
    [{ kind: 'character', character: { ...target, silences } }],
    [mutedEvent(turn, target, { isMuted: true, channel, minutes, reason })],
    `${target.name} is silent now.`,
  );
}

/** Takes silences back: that of a channel, or all. */
export function unsilencing(turn: ActorTurn, { who, channel }: IntentOf<'unsilence'>): Verdict {
  const target = playerNamed(turn, who);
  if (target === undefined) return nobody(who);
  const held = silencesOf(target, turn.now);
  const left = held.filter((one) => channel !== null && one.channel !== channel);
  if (left.length === held.length)
    return refused('target.none', `${target.name} is not silenced there.`);
  const free = freed(target);
  const after = left.length === 0 ? free : { ...free, silences: left };
  return done(
    [{ kind: 'character', character: after }],
    [mutedEvent(turn, target, { isMuted: false, channel, minutes: null, reason: '' })],
    `${target.name} may speak again.`,
  );
}

const freed = ({ silences: _, ...character }: Character): Character => character;

const mutedEvent = (
  turn: ActorTurn,
  target: Character,
  more: {
    readonly isMuted: boolean;
    readonly channel: string | null;
    readonly minutes: number | null;
    readonly reason: string;
  },
): GameEvent => ({ type: 'player.muted', ...toldOf(turn, target), ...more });
