import { type Observable } from 'rxjs';
import { type DeadLetters } from '../../../ports/dead-letters';
import { type WindowSummary } from '../window';
import { type Work } from './delivery';
import { type Jet, timeoutOf } from './jet';
import { checkedStream, type StreamSpec } from './make-stream';
import { whole } from './whole';

export interface WorkConfig extends Jet {
  /** Made if it is not there. */
  readonly stream: StreamSpec;
  /** Name of the consumer: all who give the same one share its work. */
  readonly durable: string;
  /** Only what has such a subject. @default all */
  readonly filterSubject?: string;
  /**
   * Does the work; cold, done when it completes. It may be asked twice for one message, also on another node: it keeps an inbox by stream
   * and `key` where that matters.
   */
  readonly handle: (work: Work) => Observable<unknown>;
  /** Whether it may help to try again. @default always */
  readonly isRetryable?: (error: unknown) => boolean;
  readonly correlationIdOf?: (work: Work) => string | null;
  readonly letters: Pick<DeadLetters, 'add'>;
  /** Under way at one time, here; 1 to 10,000. @default 100 */
  readonly maxInFlight?: number;
  /** Handed out and not settled, over all who share the work, those that wait for another attempt among them; 1 to 100,000. @default 1,000 */
  readonly maxAckPending?: number;
  /** Attempts before it is given up; 1 to 1,000. @default 5 */
  readonly maxDeliver?: number;
  /** Waits after the first failure, the second, …; the last one for all others. ms. @default 1,000 5,000 15,000 60,000 */
  readonly backoffMs?: readonly number[];
  /** After so long without a word the server hands it out again, ms; 100 to 3,600,000. @default 30,000 */
  readonly ackWaitMs?: number;
  /** While it is worked on the server is told so often, ms; 10 to ackWaitMs. @default a third of ackWaitMs */
  readonly workingMs?: number;
  /** How long one request for work stays, ms; more than 2 heartbeats, to 3,600,000. @default 30,000 */
  readonly expiresMs?: number;
  /** The server's while it has nothing; after 3 that are missing all is begun anew. ms; 100 to 60,000. @default 1,000 */
  readonly heartbeatMs?: number;
  /** What `close` waits before it cuts off what is under way, ms; 1 to 600,000. @default 5,000 */
  readonly closeMs?: number;
}

export type CheckedWork = Required<Omit<WorkConfig, 'filterSubject'>> &
  Pick<WorkConfig, 'filterSubject'>;

/** How one delivery ended. */
export type WorkOutcome =
  /** `isConfirmed`: the server knows; otherwise it will be handed out again. */
  | { readonly kind: 'done'; readonly key: string; readonly isConfirmed: boolean }
  /** It had ended before, and the server had not heard: it was told again. */
  | { readonly kind: 'known'; readonly key: string }
  | {
      readonly kind: 'failed';
      readonly key: string;
      readonly error: unknown;
      readonly againMs: number;
    }
  | { readonly kind: 'dead'; readonly key: string; readonly reason: DeadReason }
  /** It is to be given up, but no letter could be written: it will be handed out again. */
  | { readonly kind: 'unwritten'; readonly key: string; readonly error: unknown }
  /** Cut off by `close`, and handed back. */
  | { readonly kind: 'abandoned'; readonly key: string };

/** `unanswered`: handed out too often without an end, as when each who had it died. */
export type DeadReason = 'exhausted' | 'not-retryable' | 'unanswered';

/** Since the start; times are of the newest thousand. */
export interface WorkCounters {
  readonly inFlight: number;
  readonly done: number;
  readonly known: number;
  readonly failed: number;
  readonly dead: number;
  readonly unwritten: number;
  readonly abandoned: number;
  /** Handed out again while or after it was worked on here. */
  readonly repeated: number;
  /** Acknowledged, but nobody knows whether that arrived. */
  readonly unconfirmed: number;
  /** Beginnings of the consumer, the first one counted. */
  readonly begun: number;
  readonly handlerMs: WindowSummary;
}

/** @throws BadConfigError */
export function checkedWork(config: WorkConfig): CheckedWork {
  const {
    ackWaitMs = 30_000,
    heartbeatMs = 1_000,
    backoffMs = [1_000, 5_000, 15_000, 60_000],
  } = config;
  whole('ackWaitMs', ackWaitMs, { min: 100, max: 3_600_000 });
  whole('heartbeatMs', heartbeatMs, { min: 100, max: 60_000 });
  for (const waitMs of backoffMs) whole('backoffMs', waitMs, { min: 0, max: 86_400_000 });
  const { workingMs = Math.ceil(ackWaitMs / 3) } = config;
  return {
    ...{ isRetryable: () => true, correlationIdOf: () => null },
    ...config,
    ...{ ackWaitMs, heartbeatMs, backoffMs },
    stream: checkedStream(config.stream),
    timeoutMs: timeoutOf(config),
    maxInFlight: whole('maxInFlight', config.maxInFlight ?? 100, { min: 1, max: 10_000 }),
    maxAckPending: whole('maxAckPending', config.maxAckPending ?? 1_000, { min: 1, max: 100_000 }),
    maxDeliver: whole('maxDeliver', config.maxDeliver ?? 5, { min: 1, max: 1_000 }),
    workingMs: whole('workingMs', workingMs, { min: 10, max: ackWaitMs }),
    expiresMs: whole('expiresMs', config.expiresMs ?? 30_000, {
      min: 2 * heartbeatMs + 1,
      max: 3_600_000,
    }),
    closeMs: whole('closeMs', config.closeMs ?? 5_000, { min: 1, max: 600_000 }),
  };
}
