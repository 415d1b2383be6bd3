import { type Order } from '../model/staff-intent';
import { countIn, splitFirst } from './split';

/** Of a ban or a silence. */
const A_YEAR = 525_600;

/** `PLAYER [MINUTES] REASON`; null = somebody or the reason is missing. */
export function orderIn(rest: string): Order | null {
  const [who, after] = splitFirst(rest);
  const [count, tail] = splitFirst(after);
  const minutes = countIn(count, A_YEAR);
  const reason = minutes === null ? after : tail;
  return who === '' || reason === '' ? null : { who, minutes, reason };
}

/** `PLAYER [CHANNEL] [MINUTES] REASON`: the channel too, if there is one; null = all. */
export function silenceIn(rest: string): (Order & { readonly channel: string | null }) | null {
  const [who, after] = splitFirst(rest);
  const [word, tail] = splitFirst(after);
  const channel = SILENCED.find((one) => one === word.toLowerCase()) ?? null;
  const isAll = word.toLowerCase() === 'all';
  const order = orderIn(`${who} ${channel === null && !isAll ? after : tail}`);
  return order === null ? null : { ...order, channel };
}

/** What somebody can be kept from, one by one. */
export const SILENCED = ['say', 'local', 'global', 'whisper', 'party'] as const;
