import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { actOf, type ActFields } from '../act';
import { type ActorTurn } from '../rule';
import { type Refused } from '../verdicts';
import { takeLine } from './limit';
import { silenceRefusal, type SpokenOn } from './silence';

/** A line more on a channel, if its speaker is not silenced and not out of breath. */
export const utter = (
  turn: ActorTurn,
  channel: SpokenOn,
): { readonly kind: 'taken'; readonly changes: readonly Change[] } | Refused =>
  silenceRefusal(turn, channel) ?? takeLine(turn, channel);

/** Whether somebody is of the staff, and cannot be ignored. */
export const isOfStaff = ({ roles }: Pick<Character, 'roles'>): boolean =>
  roles !== undefined && roles.length > 0;

/** The fields of everything that is said by whoever acts. */
export const spokenBy = (turn: ActorTurn): ActFields & { readonly isStaff?: true } =>
  isOfStaff(turn.actor) ? { ...actOf(turn, turn.actor), isStaff: true } : actOf(turn, turn.actor);
