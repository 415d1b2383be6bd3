import { type KV, type KvEntry } from 'nats';
import {
  catchError,
  defer,
  EMPTY,
  exhaustMap,
  filter,
  from,
  interval,
  map,
  merge,
  mergeMap,
  type Observable,
  ReplaySubject,
  share,
  switchMap,
  timeout,
} from 'rxjs';
import { retryWithBackoff } from '#streams';
import { asked } from './asked';
import { iterated } from './iterated';
import { type Jet } from './jet';
import { LeaseBook } from './lease-book';
import { leaseOf } from './lease-bucket';
import { type Made } from './made';

export interface HoldersConfig {
  readonly jet: Jet;
  /** For errors. */
  readonly name: string;
  readonly bucket: Made<KV>;
  readonly ttlMs: number;
  readonly sweepMs: number;
  readonly silentMs: number;
  readonly counters: { watches: number; lapsed: number };
}

/** Those asked after at one time. */
const ASKED_AT_ONCE = 4;
const LONGEST_PAUSE_MS = 2_000;

/** What a watch tells: a change, or that all there was has been told. */
type Told = { readonly kind: 'entry'; readonly entry: KvEntry } | { readonly kind: 'present' };

/** Who has what, the present first, then after each change. Hot while anybody listens, the last value to whoever comes later; never errors. */
export function leaseHolders(config: HoldersConfig): Observable<ReadonlyMap<string, string>> {
  return defer(() => heldNow(config)).pipe(share({ connector: () => new ReplaySubject(1) }));
}

function heldNow(config: HoldersConfig): Observable<ReadonlyMap<string, string>> {
  const { jet, ttlMs, sweepMs } = config;
  const { scheduler } = jet;
  const book = new LeaseBook(ttlMs);
  const watch = { isOn: false, isTold: false };

  const heard = (entry: KvEntry): boolean => {
    const lease = leaseOf(entry);
    if (lease === null) return book.gone(entry.key);
    const { holder } = lease;
    return book.held(entry.key, { holder, revision: entry.revision }, scheduler.now());
  };
  const watched$ = watchOf(config).pipe(
    map((told) => {
      if (told.kind === 'entry') return heard(told.entry);
      const isFirst = !watch.isTold;
      watch.isTold = true;
      return isFirst;
    }),
    retryWithBackoff({
      maxAttempts: Infinity,
      counted: 'since-value',
      capMs: LONGEST_PAUSE_MS,
      scheduler,
      random: jet.random,
    }),
  );
  const sweeps$ = interval(sweepMs, scheduler).pipe(
    map(() => dueNow()),
    // bounded: the names there are.
    exhaustMap((names) => from(names).pipe(mergeMap(askAfter, ASKED_AT_ONCE))),
  );
  return merge(watched$, sweeps$).pipe(
    filter((isChanged) => isChanged && watch.isTold),
    map(() => book.holders()),
  );

  function dueNow(): readonly string[] {
    const now = scheduler.now();
    if (jet.connectionNow() === null) watch.isOn = false;
    else if (!watch.isOn && watch.isTold) {
      // We are back. What lapsed meanwhile may be renewed yet.
      book.spare(now);
      watch.isOn = true;
    }
    return watch.isOn ? book.due(now) : [];
  }

  /** The watch tells nothing of a lapse: whether the server still has it. */
  function askAfter(name: string): Observable<boolean> {
    return asked(jet, config.name, (connection) =>
      config.bucket.use(connection, (kv) => kv.get(name)),
    ).pipe(
      map((entry) => {
        if (entry !== null && leaseOf(entry) !== null) return heard(entry);
        config.counters.lapsed += 1;
        return book.gone(name);
      }),
      catchError(() => {
        book.spare(scheduler.now(), [name]);
        return EMPTY;
      }),
    );
  }
}

/** One watch, until it breaks, ends or is silent. */
function watchOf({ jet, name, bucket, silentMs, counters }: HoldersConfig): Observable<Told> {
  return asked(jet, name, (connection) => Promise.resolve(connection)).pipe(
    switchMap((connection) => {
      counters.watches += 1;
      const present$ = new ReplaySubject<Told>(1);
      const initializedFn = (): void => {
        present$.next({ kind: 'present' });
      };
      const entries$ = iterated(() => bucket.use(connection, (kv) => kv.watch({ initializedFn })));
      return merge(entries$.pipe(map((entry): Told => ({ kind: 'entry', entry }))), present$);
    }),
    timeout({ each: silentMs, scheduler: jet.scheduler }),
  );
}
