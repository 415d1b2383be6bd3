import { concat, type Observable, tap } from 'rxjs';
import { type AccountServices } from '../../account/account-services';
import { createRetention } from '../../infra/persistence/world/retention';
import { type LogHead } from '../../ports/event-log';
import { type Config } from '../config/config';
import { type Storage } from './open-storage';

/** Removes what is old: events, outcomes, guests, tokens. Cold; completes when it is done. `pruned` is told what the log still has. */
export function upkeepOf(parts: {
  readonly config: Config;
  readonly storage: Pick<Storage, 'pool' | 'log'>;
  readonly accounts: Pick<AccountServices, 'guests' | 'sessions'>;
  readonly now: () => number;
  readonly pruned: (head: LogHead) => void;
}): () => Observable<unknown> {
  const { storage, accounts, now, pruned } = parts;
  const { history } = parts.config;
  const prune = createRetention({
    pool: storage.pool,
    keepMs: history.logKeepMs,
    keepEvents: history.logKeepEvents,
    keepOutcomesMs: history.commandKeepMs,
    keepLucidityAuditsMs: history.lucidityAuditKeepMs,
    sliceRows: history.logPruneRows,
  });
  return () =>
    concat(
      prune(now()),
      storage.log.head().pipe(tap(pruned)),
      accounts.guests.retire(),
      accounts.sessions.forgetExpired(),
    );
}
