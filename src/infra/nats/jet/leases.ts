import { ignoreElements, map, type Observable } from 'rxjs';
import { type Lease, type Leases } from '../../../ports/leases';
import { asked } from './asked';
import { type Jet, timeoutOf } from './jet';
import { hold, leaseBucket, letGo } from './lease-bucket';
import { leaseHolders } from './lease-holders';
import { whole } from './whole';

export interface LeasesConfig extends Jet {
  /** The bucket of the environment: `mythos_prod_zones`. Letters, digits, `_` and `-`. */
  readonly bucket: string;
  /** Who we are: nobody else that lives is called so. */
  readonly holder: string;
  /** How long a lease lasts that is not renewed, ms; 1,000 to 86,400,000. @default 10,000 */
  readonly ttlMs?: number;
  /** How often is looked for those that have lapsed, ms; 10 to 60,000. @default 500 */
  readonly sweepMs?: number;
  /** A watch that is silent for so long is begun anew, ms; 100 to 86,400,000. @default ttlMs */
  readonly silentMs?: number;
}

/** Since the start. */
export interface LeasesCounters {
  readonly taken: number;
  readonly refused: number;
  /** Watches begun, the first one counted. */
  readonly watches: number;
  /** Found to have lapsed. */
  readonly lapsed: number;
}

export interface OwnLeases extends Leases {
  counters(): LeasesCounters;
}

/**
 * Leases in a bucket of the server's, each with an end: create = take, update of the revision read = renew, delete of it = give up.
 *
 * Whoever was given one or renewed it has it for `ttlMs` from the moment it asked, and nobody else before that: the server counts from
 * when it stored it. The bucket is made at first use, and again when it was lost.
 *
 * - **Cold** each subscription asks once; `holders$` is shared while anybody listens.
 * - **Errors** LinkError: LINK_DOWN without a connection, LINK_TIMEOUT (it may have been stored after all: take or renew again),
 *   LINK_NO_RESPONDER while JetStream is not there, LINK_REFUSED. `holders$` never.
 * - **Unsubscribing** does not take back what was asked.
 * - **Memory** one entry for each name that is held.
 * @throws BadConfigError
 */
export function createLeases(config: LeasesConfig): OwnLeases {
  const ttlMs = whole('ttlMs', config.ttlMs ?? 10_000, { min: 1_000, max: 86_400_000 });
  const timeoutMs = timeoutOf(config);
  const { holder, scheduler } = config;
  const bucket = leaseBucket({ bucket: config.bucket, ttlMs, timeoutMs });
  const counters = { taken: 0, refused: 0, watches: 0, lapsed: 0 };
  const take = (name: string): Observable<Lease | null> =>
    asked(config, config.bucket, (connection) =>
      bucket.use(connection, (kv) => hold(kv, { name, holder, since: scheduler.now() })),
    ).pipe(
      map((lease) => {
        counters[lease === null ? 'refused' : 'taken'] += 1;
        return lease;
      }),
    );
  return {
    take,
    renew: (name) => take(name).pipe(map((lease) => lease !== null)),
    release: (name) =>
      asked(config, config.bucket, (connection) =>
        bucket.use(connection, (kv) => letGo(kv, { name, holder })),
      ).pipe(ignoreElements()),
    holders$: leaseHolders({
      ...{ jet: config, name: config.bucket, bucket, ttlMs, counters },
      ...watching(config, ttlMs),
    }),
    counters: () => ({ ...counters }),
  };
}

function watching(
  { sweepMs = 500, silentMs }: LeasesConfig,
  ttlMs: number,
): { readonly sweepMs: number; readonly silentMs: number } {
  return {
    sweepMs: whole('sweepMs', sweepMs, { min: 10, max: 60_000 }),
    silentMs: whole('silentMs', silentMs ?? ttlMs, { min: 100, max: 86_400_000 }),
  };
}
