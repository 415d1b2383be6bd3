import { type Character } from '../../model/character';
import { type ExitView } from '../../model/views';
import { type WorldView } from '../view';

/** Whether somebody stands in the ward, and its door is locked to them yet; to others it is as its file has it. */
export function isKeptIn(
  { content }: Pick<WorldView, 'content'>,
  { mind, room }: Pick<Character, 'mind' | 'room'>,
  at: number,
): boolean {
  const until = mind?.wardedUntil ?? null;
  return until !== null && at < until && room === content.landmarks.ward;
}

/** A way out as one finds it who is kept in. */
export const stateToKept = (state: ExitView['state']): ExitView['state'] =>
  state === 'open' ? 'locked' : state;

/** The ways out, as one finds them who is kept in. */
export const waysToKept = (ways: readonly ExitView[]): readonly ExitView[] =>
  ways.map((way) => ({ ...way, state: stateToKept(way.state) }));
