import {
  concatMap,
  defer,
  EMPTY,
  map,
  type Observable,
  of,
  retry,
  type SchedulerLike,
  takeUntil,
  timer,
} from 'rxjs';
import { type CommitPlace } from '../model/batch';
import { type ShippedCommit } from '../model/shipped-commit';
import { type SentBatch } from '../model/sent-batch';
import { atOnce, forward, type ForwardConfig } from './forward';
import { FOUND } from './wire';

export interface BecameOfConfig {
  readonly forward: Omit<ForwardConfig, 'reached'>;
  /** Emits when this node has followed the log further, from wherever. Hot. */
  readonly followed$: Observable<unknown>;
  readonly scheduler: SchedulerLike;
}

/** Between two questions, ms. */
const AGAIN_MS = 500;

/**
 * What a node had sent to be committed when its world ended, as the commit that it has become: the node that took the zones knows, and what
 * it says is final, since nothing is committed any more under the tokens from before.
 *
 * - **Cold** at most one value. **Errors** never: whoever does not know is asked again.
 * - **Completes** with the answer, or once this node has followed the log further: what comes next was known there.
 * - **Time** asks every 500 ms while it has no answer.
 */
export function becameOf(
  sent: SentBatch,
  { forward: config, followed$, scheduler }: BecameOfConfig,
): Observable<ShippedCommit> {
  const asked = { ask: 'found', batch: sent.id } as const;
  const how = { correlationId: 'found', isIdempotent: true };
  // Each time once: whoever has the world next is asked then.
  const once = { ...config, patienceMs: 0, reached: atOnce };
  return defer(() => forward(once, asked, how)).pipe(
    map((value) => FOUND.parse(value)),
    retry({ delay: () => timer(AGAIN_MS, scheduler) }),
    // bounded: one answer to one question.
    concatMap((place: CommitPlace | null) => (place === null ? EMPTY : of(sent.asCommit(place)))),
    takeUntil(followed$),
  );
}
