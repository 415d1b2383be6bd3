import { type Change } from '../../../model/batch';
import { type Character } from '../../../model/character';
import { type GameEvent } from '../../../model/event';
import { type Turn } from '../../rule';
import { type Done, NOTHING } from '../../verdicts';
import { shownLucidity } from '../../vitals';
import { agedOff, agedOn } from '../aging';
import { auditOf, become, clamped, type Reason } from '../become';
import { gainFactorOf } from '../liabilities';
import { isSlight } from '../mind-after';
import { mindOf, rounded } from '../mind-of';

/** What comes of an evaluation is added to these. */
interface Gathered {
  readonly changes: Change[];
  readonly events: GameEvent[];
}

/** One mind's share, in hundredths. Most have nothing but another number, and that goes the short way. */
export function evaluate(
  turn: Turn,
  { character, by }: { readonly character: Character; readonly by: number },
  gathered: Gathered,
): void {
  const { lucidity } = character;
  const was = mindOf(character);
  const mind = agedOn(was, turn);
  const real = by > 0 ? rounded(by * gainFactorOf(mind, turn.numbers)) : by;
  const after = clamped(character, lucidity + real);
  if (mind !== was || !isSlight(lucidity, after, turn.numbers)) {
    gather(gathered, become(turn, character, { lucidity: after, mind, ...whyOf(character) }));
  } else if (after !== lucidity) {
    gathered.changes.push({ kind: 'lucidity', player: character.id, lucidity: after });
    if (shownLucidity(after) === shownLucidity(lucidity)) return;
    const row = auditOf(turn, character, { after, reason: whyOf(character) });
    if (row !== null) gathered.changes.push(row);
  }
}

/** Somebody is passed over for the first time: what it carries does not age from now on. */
export function passOver(turn: Turn, character: Character): Done {
  const was = mindOf(character);
  const mind = agedOff(was, turn);
  if (mind === was) return NOTHING;
  const { lucidity } = character;
  return become(turn, character, { lucidity, mind, ...whyOf(character) });
}

const whyOf = ({ room }: Character): Reason => ({ cause: 'flux', source: room });

export function gather({ changes, events }: Gathered, verdict: Done): void {
  changes.push(...verdict.changes);
  events.push(...verdict.events);
}
