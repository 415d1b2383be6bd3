/**
 * What came to pass with the events of one type since the bus was made, whoever listened: by type, by key or to all.
 *
 * What was offered to handlers and is in none of `completed`, `failed`, `cancelled` and `dropped` is waiting or under way.
 */
export interface TypeCounts {
  readonly published: number;
  /** Times a stream was given one, or a handler ended without an error. */
  readonly completed: number;
  /** Times a handler threw, rejected or erred. */
  readonly failed: number;
  /** Times one was taken from a handler, waiting or under way, because its subscription ended. */
  readonly cancelled: number;
  /** Times one found a handler's buffer full. */
  readonly dropped: number;
  /** Who came for this type by name. */
  readonly subscribed: number;
  readonly unsubscribed: number;
  /** Who came and has not left. */
  readonly listeners: number;
}

/** All types together, and also those who listen to all or by a key alone. */
export interface BusTotals extends TypeCounts {
  /** Listeners that were looked at in delivering; the places of those who have just left are among them. */
  readonly offered: number;
}

/** The same while it is counted. */
export class EventTally {
  published = 0;
  completed = 0;
  failed = 0;
  cancelled = 0;
  dropped = 0;
  subscribed = 0;
  unsubscribed = 0;

  counts(): TypeCounts {
    const { published, completed, failed, cancelled, dropped, subscribed, unsubscribed } = this;
    const listeners = subscribed - unsubscribed;
    return {
      published,
      completed,
      failed,
      cancelled,
      dropped,
      subscribed,
      unsubscribed,
      listeners,
    };
  }

  /** What this one says of events, added up; who came and left is known to the index. */
  addOutcomes(other: EventTally): void {
    this.published += other.published;
    this.completed += other.completed;
    this.failed += other.failed;
    this.cancelled += other.cancelled;
    this.dropped += other.dropped;
  }
}
