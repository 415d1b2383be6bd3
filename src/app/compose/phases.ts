import { CompositeSubscription } from '#streams';
import { type Config } from '../config/config';

/** One node per phase of a stop. Opened in this order, and so shut in the opposite one (operations.md). */
export interface Phases {
  readonly app: CompositeSubscription;
  /** 6: queries in flight, the pool, our own database. */
  readonly storage: CompositeSubscription;
  /** 5: handlers in flight. */
  readonly messaging: CompositeSubscription;
  /** 4: each stream gets its last events and ends. */
  readonly streams: CompositeSubscription;
  /** 3: what came in is committed and shown; then everybody is told goodbye. */
  readonly finish: CompositeSubscription;
  /** 2: nothing new comes in. */
  readonly intake: CompositeSubscription;
}

/** How long a client may take for its last bytes, ms: who does not read is not waited for. */
export const LINGER_MS = 2_000;

export function phasesOf({ shutdown, streams, audit }: Config, now: () => number): Phases {
  const app = new CompositeSubscription('app', {
    yieldToLoop: (resume) => {
      setImmediate(resume);
    },
    now,
    sites: audit.auditSites,
  });
  return {
    app,
    storage: app.child('storage', { closeMs: shutdown.shutdownStorageMs }),
    messaging: app.child('messaging', { drainMs: shutdown.shutdownMessagingMs }),
    streams: app.child('streams', {
      order: 'parallel',
      drainMs: Math.min(LINGER_MS, shutdown.shutdownStreamsMs),
      maxChildren: 4 * streams.streamsPerNode,
    }),
    finish: app.child('finish', { closeMs: shutdown.shutdownFinishMs }),
    intake: app.child('intake'),
  };
}
