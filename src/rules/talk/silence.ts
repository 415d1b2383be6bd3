import { type Silence } from '../../model/role';
import { type ActorTurn } from '../rule';
import { refused, type Refused } from '../verdicts';
import { timeLeft } from './time-left';

/** What staff may silence: each by its name, or all at once. */
export type SpokenOn = 'say' | 'local' | 'global' | 'whisper' | 'party';

const WHERE: Readonly<Record<SpokenOn, string>> = {
  say: 'to those here',
  local: 'on local',
  global: 'on global',
  whisper: 'in whispers',
  party: 'to your party',
};

/** Why somebody may not speak here now; null = they may. Of several silences the longest counts. */
export function silenceRefusal({ actor, now }: ActorTurn, channel: SpokenOn): Refused | null {
  if (actor.silences === undefined) return null;
  const [first] = actor.silences
    .filter((one) => isInForce(one, now) && (one.channel === null || one.channel === channel))
    .sort((one, other) => endOf(other) - endOf(one));
  if (first === undefined) return null;
  const where = first.channel === null ? 'anywhere' : WHERE[channel];
  const until =
    first.until === null
      ? 'until the staff takes it back'
      : `for another ${timeLeft(first.until - now)}`;
  return refused('silenced', `You may not speak ${where} ${until}: ${ended(first.reason)}`);
}

/** As the staff gave it, with its full stop. */
const ended = (reason: string): string => (/[.!?]$/u.test(reason) ? reason : `${reason}.`);

/** Whether a silence still holds: until its time, or for good. */
export const isInForce = ({ until }: Pick<Silence, 'until'>, now: number): boolean =>
  until === null || until > now;

const endOf = ({ until }: Silence): number => until ?? Infinity;
