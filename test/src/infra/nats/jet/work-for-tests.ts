import { EMPTY, type Subscription } from 'rxjs';
import { consumeWork, type WorkConsumer } from '../../../../../src/infra/nats/jet/consume-work';
import {
  createDeadLetters,
  type OwnDeadLetters,
} from '../../../../../src/infra/nats/jet/dead-letters';
import { type WorkConfig, type WorkOutcome } from '../../../../../src/infra/nats/jet/work-config';
import { type NatsServer } from '../nats-server';
import { jetFor, type JetForTests } from './jet-for-tests';

export const STREAM = 'MYTHOS_WORK';

/** A node that works, on a connection of its own. */
export interface Worker {
  readonly jet: JetForTests;
  readonly letters: OwnDeadLetters;
  readonly consumer: WorkConsumer;
  /** What it told of each delivery. */
  readonly outcomes: WorkOutcome[];
  readonly work: Subscription;
  /** Puts messages `{ n }` into the stream. */
  put(...numbers: readonly number[]): Promise<void>;
  end(): Promise<void>;
}

/** Begins to work at once. */
export async function startWorker(
  server: NatsServer,
  over: Partial<WorkConfig> = {},
): Promise<Worker> {
  const jet = await jetFor(server, 1_000);
  const limits = { maxAgeMs: 3_600_000, maxBytes: 10_000_000 };
  const letters = createDeadLetters({
    ...jet,
    stream: { name: 'MYTHOS_DLQ', subjects: ['mythos.test.dlq.>'], ...limits },
    subjectOf: (stream) => `mythos.test.dlq.${stream}`,
  });
  const consumer = consumeWork({
    ...jet,
    stream: { name: STREAM, subjects: ['work.>'], ...limits },
    durable: 'workers',
    letters,
    handle: () => EMPTY,
    heartbeatMs: 100,
    expiresMs: 2_000,
    backoffMs: [10, 20],
    ...over,
  });
  const outcomes: WorkOutcome[] = [];
  const work = consumer.work$.subscribe({
    next: (outcome) => outcomes.push(outcome),
    error: (error: unknown) => {
      throw error;
    },
  });
  return {
    ...{ jet, letters, consumer, outcomes, work },
    put: async (...numbers) => {
      for (const n of numbers) {
        await jet.connection
          .jetstream({ timeout: 500 })
          .publish(`work.n${n}`, JSON.stringify({ n }));
      }
    },
    end: async () => {
      work.unsubscribe();
      await consumer.close().forEach(() => undefined);
      await jet.close();
    },
  };
}

/** The number that a message says. */
export const numberOf = ({ bytes }: { readonly bytes: Uint8Array }): number =>
  (JSON.parse(Buffer.from(bytes).toString()) as { readonly n: number }).n;
