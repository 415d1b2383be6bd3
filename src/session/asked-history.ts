import { HISTORIES, type HistoryName, type HistorySizes } from '../model/history';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';
import { addressFor } from '../perception/perceive';
import { type HistoryQuery } from '../ports/event-log';

/** Lines, where a number is not given. */
const USUAL_LINES = 20;

/** Whose history of what, and how much of it. */
export interface HistoryWish {
  readonly player: PlayerId;
  readonly viewer: Viewer;
  /** As it was typed. */
  readonly channel: string;
  /** null = the usual number. */
  readonly lines: number | null;
}

/** What the log is to be asked; or, in words, why there is no such history for this player. */
export function askedHistory(
  { player, viewer, channel, lines }: HistoryWish,
  sizes: HistorySizes,
): HistoryQuery | string {
  const name = HISTORIES.find((one) => one === channel);
  if (name === undefined)
    return `There is no history of “${channel}”. There is one of ${HISTORIES.join(', ')}.`;
  const limit = Math.min(sizes[name], Math.max(1, lines ?? USUAL_LINES));
  if (name === 'whisper') return { kind: 'whispers', player, limit };
  const address = addressFor(viewer, name);
  return address === null ? noneOf(name) : { kind: 'channel', channel: address, limit };
}

const noneOf = (name: HistoryName): string =>
  name === 'party' ? 'You are in no party.' : `You do not listen to ${name}.`;
