import { type ActorTurn } from '../rule';
import { tierOf } from '../vitals';
import { slipped } from './slipped';

/**
 * A line as it leaves the mouth: of the fractured, some with a word that was not meant (game.md section 3). All hear that one, the speaker
 * too; what was meant is kept nowhere.
 */
export function spoken({ actor, draw, numbers }: ActorTurn, text: string): string {
  if (tierOf(actor.lucidity) !== 'fractured') return text;
  const whose = `slips|${actor.id}`;
  if (draw(0, whose) * 100 >= numbers['distort.sentPercent']) return text;
  return slipped(text, draw(1, whose), draw(2, whose));
}
