import { type OutgoingCounters } from '#streams';
import { type ByeCode } from '../model/frame';
import { type Member } from './hub';
import { type Beginning } from './resume';

/** What became of the streams since the start. */
export interface StreamTotals {
  readonly opened: Readonly<Record<Beginning['kind'], number>>;
  /** By their last word; `gone` = the client went, or its socket was lost. */
  readonly closed: Readonly<Record<ByeCode | 'gone', number>>;
  /** Put off: too many, or too fast. */
  readonly putOff: number;
  /** Committed events that were handed to the hub, and the frames that they became for somebody. */
  readonly events: number;
  readonly shown: number;
  /** Of all streams, those that have ended included. */
  readonly outgoing: OutgoingCounters;
}

const NOTHING: OutgoingCounters = {
  writes: 0,
  frames: 0,
  coalesced: 0,
  conflated: 0,
  droppedToPull: 0,
  pulls: 0,
};

/** Counts streams as they come and go. */
export class StreamCounts {
  readonly #opened = { fresh: 0, resumed: 0, reset: 0 };
  readonly #closed: Record<ByeCode | 'gone', number> = {
    shutdown: 0,
    slow: 0,
    replaced: 0,
    'auth-expired': 0,
    'logged-out': 0,
    kicked: 0,
    'max-age': 0,
    busy: 0,
    gone: 0,
  };
  #ended = NOTHING;

  opened({ beginning }: Member): void {
    this.#opened[beginning.kind] += 1;
  }

  closed({ endedBy, outgoing }: Member): void {
    this.#closed[endedBy ?? 'gone'] += 1;
    this.#ended = sum(this.#ended, outgoing.counters);
  }

  /** @param open the streams that are open now. */
  totals(open: Iterable<Member>): Pick<StreamTotals, 'opened' | 'closed' | 'outgoing'> {
    let outgoing = this.#ended;
    for (const member of open) outgoing = sum(outgoing, member.outgoing.counters);
    return { opened: { ...this.#opened }, closed: { ...this.#closed }, outgoing };
  }
}

const sum = (one: OutgoingCounters, other: OutgoingCounters): OutgoingCounters => ({
  writes: one.writes + other.writes,
  frames: one.frames + other.frames,
  coalesced: one.coalesced + other.coalesced,
  conflated: one.conflated + other.conflated,
  droppedToPull: one.droppedToPull + other.droppedToPull,
  pulls: one.pulls + other.pulls,
});
