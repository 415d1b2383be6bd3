import { type Character } from '../../model/character';
import { type Mind } from '../../model/mind';
import { type Turn } from '../rule';
import { type Done } from '../verdicts';
import { become, type Reason } from './become';
import { gainFactorOf } from './liabilities';
import { rounded } from './mind-of';

/** By how much a mind changes, and why. */
export interface Adjustment extends Reason {
  /** Hundredths; less than 0 = a loss. */
  readonly by: number;
  /** What else is known of the mind from now on. @default as it is */
  readonly mind?: Mind;
}

/**
 * A mind gains or loses. The way for every change of lucidity but those that say what it becomes.
 *
 * @param character as it is in `turn.world`.
 */
export function adjust(
  turn: Turn,
  character: Character,
  { by, cause, source, mind }: Adjustment,
): Done {
  const real = by > 0 ? rounded(by * gainFactorOf(mind ?? character.mind, turn.numbers)) : by;
  const lucidity = character.lucidity + real;
  return become(turn, character, { lucidity, cause, source, ...(mind !== undefined && { mind }) });
}
