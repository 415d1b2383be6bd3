import { type Batch, type CommitEnd } from '../model/batch';
import { type ZoneId } from '../model/ids';
import {
  concatMap,
  defer,
  EMPTY,
  endWith,
  expand,
  ignoreElements,
  map,
  type Observable,
  of,
} from 'rxjs';
import { type Drafted } from './drafted';
import { type BatchConfig } from './loop-config';
import { prepareOneDue, skipDue } from './prepare';
import { send } from './send';

/** A batch, and how its commit ended. */
export interface Ended {
  readonly drafted: readonly Drafted[];
  readonly batch: Batch;
  readonly end: CommitEnd;
}

/** What the loop knows, and does with a batch's end. */
export interface DueLoop {
  readonly tokens: () => Readonly<Record<ZoneId, number>>;
  readonly ended: (ended: Ended) => Observable<unknown>;
}

/**
 * What is due, each in a commit of its own: what the database does not take never happens, and whose it was is left alone for a while.
 *
 * Cold; emits once, when nothing more is due or a commit ended badly.
 */
export function dueOneByOne(config: BatchConfig, loop: DueLoop): Observable<unknown> {
  const one$ = defer(() => oneDue(config, loop));
  return one$.pipe(
    // bounded: one after the other.
    expand((isMore) => (isMore ? one$ : EMPTY)),
    ignoreElements(),
    endWith(null),
  );
}

/** Whether there may be more. */
function oneDue(config: BatchConfig, { tokens, ended }: DueLoop): Observable<boolean> {
  const { state, observe } = config;
  const prepared = prepareOneDue(config, tokens());
  if (prepared === null) return of(false);
  const { drafted, batch } = prepared;
  if (batch === null) {
    state.merge();
    return of(true);
  }
  return send(config, drafted, batch).pipe(
    // bounded: one end per batch.
    concatMap((end) => {
      if (end.kind !== 'refused' || end.cause !== 'data')
        return ended({ drafted, batch, end }).pipe(map(() => end.kind === 'committed'));
      observe(batch, end);
      state.drop();
      skipDue(config);
      return of(true);
    }),
  );
}
