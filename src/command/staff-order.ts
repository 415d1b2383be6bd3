import { type Order, type StaffIntent } from '../model/staff-intent';
import { amountIn } from './amount';
import { splitFirst } from './split';
import { type Amiss } from './verb';

/** Of a ban or a silence. */
const A_YEAR = 525_600;

/** `PLAYER [MINUTES] REASON`; null = somebody or the reason is missing. */
export function orderIn(rest: string): Order | Amiss | null {
  const [who, after] = splitFirst(rest);
  const [count, tail] = splitFirst(after);
  const minutes = amountIn(count, { of: 'minutes', most: A_YEAR });
  if (minutes !== null && typeof minutes !== 'number') return minutes;
  const reason = minutes === null ? after : tail;
  return who === '' || reason === '' ? null : { who, minutes, reason };
}

/** `PLAYER [CHANNEL] [MINUTES] REASON`: the channel too, if there is one; null = all. */
export function silenceIn(
  rest: string,
): (Order & { readonly channel: string | null }) | Amiss | null {
  const [who, after] = splitFirst(rest);
  const [word, tail] = splitFirst(after);
  const channel = SILENCED.find((one) => one === word.toLowerCase()) ?? null;
  const isAll = word.toLowerCase() === 'all';
  const order = orderIn(`${who} ${channel === null && !isAll ? after : tail}`);
  return order === null || 'amiss' in order ? order : { ...order, channel };
}

/** What somebody can be kept from, one by one. */
export const SILENCED = ['say', 'local', 'global', 'whisper', 'party'] as const;

const MOST_SECONDS = 3_600;

/** `SECONDS REASON` or `cancel`. */
export function shutdownIn(rest: string): Of<'shutdown'> | Amiss | null {
  if (rest.toLowerCase() === 'cancel') return { verb: 'shutdown', seconds: null, reason: '' };
  const [count, reason] = splitFirst(rest);
  const seconds = amountIn(count, { of: 'seconds', most: MOST_SECONDS });
  if (typeof seconds !== 'number') return seconds;
  return reason === '' ? null : { verb: 'shutdown', seconds, reason };
}

/** More than a year of the game. */
const MOST_HOURS = 9_999;

/** `shift HOURS` */
export function shiftIn(rest: string): Of<'clock'> | Amiss | null {
  const [, digits] = /^shift\s+([+-]?\d[\d.,]*)$/iu.exec(rest) ?? [];
  if (digits === undefined) return null;
  const shift = Number(digits);
  return Number.isInteger(shift) && shift !== 0 && Math.abs(shift) <= MOST_HOURS
    ? { verb: 'clock', shift }
    : { amiss: `The clock goes by whole hours, ${MOST_HOURS} at most, and not by none.` };
}

type Of<TVerb extends StaffIntent['verb']> = Extract<StaffIntent, { verb: TVerb }>;
