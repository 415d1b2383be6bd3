import { type Beat } from '../../../../src/rules/beat';
import { type GameEvent } from '../../../../src/model/event';
import { type Turn } from '../../../../src/rules/rule';
import { type SmallView } from '../small-view';

/** A beat, each of its verdicts applied before the next is asked for; what has happened. */
export function fire(view: SmallView, beat: Beat, more: Partial<Turn> = {}): readonly GameEvent[] {
  const events: GameEvent[] = [];
  for (const verdict of beat.fire({ ...view.turn(), ...more })) {
    if (verdict.kind !== 'done') continue;
    view.apply(verdict.changes);
    events.push(...verdict.events);
  }
  return events;
}

/** Draws of dice of a hundred that come to this: `d(25)` is 25. */
export const d =
  (percent: number): (() => number) =>
  () =>
    (percent - 1) / 100;

/** World time, ms, of a moment of the game, in a world born at 0. */
export const atGame = (date: string, hour: number): number =>
  (Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000 - Date.UTC(1920, 0, 1, 6)) / 4;
