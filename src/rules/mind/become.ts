import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
import { type LiabilityKind, type Mind } from '../../model/mind';
import { actOf } from '../act';
import { lucidityMax } from '../maxima';
import { type Turn } from '../rule';
import { done, type Done, NOTHING } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { shownLucidity, tierOf } from '../vitals';
import { endedBetween } from './aging';
import { mindAfter, shockOf } from './mind-after';
import { mindOf, WORST } from './mind-of';

/** Why a mind changed, for the audit: `encounter`, `cellar_ghoul`. */
export interface Reason {
  readonly cause: string;
  readonly source: string;
}

/** What a mind becomes. */
export interface State extends Reason {
  /** In hundredths; kept within -100.00 and the character's most. */
  readonly lucidity: number;
  /** What else is known of it from now on. @default as it is */
  readonly mind?: Mind;
}

export const clamped = ({ stats }: Character, hundredths: number): number =>
  Math.max(WORST, Math.min(lucidityMax(stats) * 100, hundredths));

/**
 * A mind takes on a lucidity, and all that comes of it: the audit of the shown value, the tier, what a shock leaves behind, since when it
 * is lost. Exact: nothing that it carries changes the number.
 *
 * @param character as it is in `turn.world`.
 */
export function become(turn: Turn, character: Character, state: State): Done {
  const after = clamped(character, state.lucidity);
  const known = state.mind ?? mindOf(character);
  const shock = shockOf(turn, { ...character, mind: known }, after);
  const mind = mindAfter(turn, known, { after, shock });
  const isSameMind = mind === mindOf(character);
  if (isSameMind && after === character.lucidity) return NOTHING;
  const changed: Character = { ...character, lucidity: after, mind };
  const changes: Change[] = [
    isSameMind
      ? { kind: 'lucidity', player: character.id, lucidity: after }
      : { kind: 'character', character: changed },
  ];
  const row = auditOf(turn, character, { after, reason: state });
  if (row !== null) changes.push(row);
  const events: GameEvent[] = [];
  if (tierOf(character.lucidity) !== tierOf(after))
    events.push(tierChanged(turn, character, changed));
  for (const kind of endedBetween(mindOf(character), mind))
    events.push(liabilityChanged(turn, character, [kind, false]));
  if (shock !== null) events.push(liabilityChanged(turn, character, [shock.kind, true]));
  return done(changes, events);
}

/** What is written down of a change of the shown value; null = it shows the same. */
export function auditOf(
  { now: at }: Turn,
  { id, lucidity }: Character,
  { after, reason: { cause, source } }: { readonly after: number; readonly reason: Reason },
): Extract<Change, { kind: 'audit' }> | null {
  const [was, is] = [shownLucidity(lucidity), shownLucidity(after)];
  if (was === is) return null;
  const data = { before: was, after: is, cause, source };
  return { kind: 'audit', row: { kind: 'lucidity', at, player: id, data } };
}

function tierChanged(turn: Turn, before: Character, after: Character): GameEvent {
  return {
    type: 'lucidity.changed',
    at: turn.now,
    zone: before.zone,
    audience: { kind: 'player', player: before.id },
    ...actOf(turn, before),
    viewer: viewerChange(before, after),
    before: tierOf(before.lucidity),
    after: tierOf(after.lucidity),
  };
}

/** Told to the one who has it, or has it no longer. */
function liabilityChanged(
  turn: Turn,
  character: Character,
  [liability, isHeld]: readonly [LiabilityKind, boolean],
): GameEvent {
  return {
    type: 'liability.changed',
    at: turn.now,
    zone: character.zone,
    audience: { kind: 'player', player: character.id },
    ...actOf(turn, character),
    liability,
    isHeld,
  };
}
