import { here, standingAt } from './place';

/** What a recorded stream did at one moment, counted from the subscription in ms. */
export type FlowRow =
  | { readonly at: number; readonly kind: 'next'; readonly value: unknown }
  | { readonly at: number; readonly kind: 'error'; readonly error: unknown }
  | { readonly at: number; readonly kind: 'complete' };

/** Letters, then whatever else has a place in a diagram; digits would be read as times. */
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const BEYOND = 0xc0;

const MINUTE = 60_000;
const SECOND = 1_000;
/** As many dashes are seen at a glance. */
const DASHES = 5;

/** So much time in which nothing happens, as a diagram has it: `---`, `5s`, `24999ms`. */
export function drawGap(ms: number): string {
  if (ms <= DASHES && Number.isInteger(ms)) return '-'.repeat(ms);
  if (ms % MINUTE === 0) return ` ${ms / MINUTE}m `;
  if (ms % SECOND === 0) return ` ${ms / SECOND}s `;
  return ` ${ms}ms `;
}

/**
 * The letter of each value. Values that `isSame` finds equal share one; a value that is a letter is its own, if it can be.
 *
 * @param taken letters that have a meaning already.
 */
export function letterFor(
  value: unknown,
  taken: Map<string, unknown>,
  isSame: (one: unknown, other: unknown) => boolean,
): string {
  for (const [letter, known] of taken) if (isSame(known, value)) return letter;
  const own = typeof value === 'string' && LETTERS.includes(value) ? [value] : [];
  const free = [...own, ...LETTERS].find((letter) => !taken.has(letter));
  const letter = free ?? String.fromCharCode(BEYOND + taken.size);
  taken.set(letter, value);
  return letter;
}

/**
 * The rows as a diagram.
 *
 * @throws Error when a diagram cannot say it: `(ab)` takes four ms in one, and what comes within them has no place.
 */
export function drawFlow(rows: readonly FlowRow[], signOf: (row: FlowRow) => string): string {
  let drawn = '';
  let reached = 0;
  for (const [at, signs] of byMoment(rows, signOf)) {
    if (at < reached) throw undrawable(at, drawn);
    const sign = signs.length === 1 ? signs.join('') : `(${signs.join('')})`;
    drawn += drawGap(at - reached) + sign;
    reached = at + sign.length;
  }
  return drawn.replace(/ {2,}/g, ' ').trim();
}

function byMoment(
  rows: readonly FlowRow[],
  signOf: (row: FlowRow) => string,
): ReadonlyMap<number, readonly string[]> {
  const moments = new Map<number, string[]>();
  for (const row of rows) moments.set(row.at, [...(moments.get(row.at) ?? []), signOf(row)]);
  return moments;
}

const undrawable = (at: number, drawn: string): Error =>
  standingAt(
    new Error(
      `No diagram can say what came at ${at} ms: the group before it takes a ms for each of its characters (${drawn.trim()}). ` +
        'Slow the source down, or compare `rows`.',
    ),
    here(),
  );
