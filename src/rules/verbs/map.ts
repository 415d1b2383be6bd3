import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { refused, told } from '../verdicts';
import { MAP, mapOf } from '../chart/map-of';

/** Drawn, or in words: always in words in reader mode. */
export function map({ world, actor, now }: ActorTurn, { asText }: IntentOf<'map'>): Verdict {
  const view = mapOf(world, actor, { sheet: MAP, at: now });
  if (view === undefined) return refused('target.none', 'There is nothing around you.');
  const clashes = view.clashes.length === 0 ? [] : [`Not drawn: ${view.clashes.join(', ')}.`];
  const lines =
    asText || actor.settings.reader ? [view.text.join(' ')] : [...view.rows, ...clashes];
  return told(lines.join('\n'), view);
}
