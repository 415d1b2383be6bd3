import { mkdir, rm } from 'node:fs/promises';
import { EMPTY, ignoreElements, throwError, timer } from 'rxjs';
import { type WorkConfig } from '../../../../../src/infra/nats/jet/work-config';
import { only } from '../../persistence/only';
import { type NatsServer, startNatsServer } from '../nats-server';
import { again, freeze, isSo } from './jet-for-tests';
import { numberOf, startWorker, STREAM, type Worker } from './work-for-tests';

describe('consumeWork, with faults', () => {
  let server: NatsServer;
  const workers: Worker[] = [];

  beforeEach(async () => {
    server = await startNatsServer({ jetstream: true });
  });
  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.end();
    await server.stop();
  });
  const start = async (over: Partial<WorkConfig> = {}): Promise<Worker> => {
    const worker = await startWorker(server, over);
    workers.push(worker);
    await isSo(() => worker.consumer.counters().begun === 1);
    return worker;
  };
  /** What the server has not heard the end of. */
  const due = async ({ jet }: Worker): Promise<number> => {
    const jsm = await jet.connection.jetstreamManager();
    const { num_pending, num_ack_pending } = await jsm.consumers.info(STREAM, 'workers');
    return num_pending + num_ack_pending;
  };

  it('goes on after the server was killed, was frozen for 3 s, and lost its disk', async () => {
    const numbers = new Set<number>();
    const worker = await start({
      // What was handed out by a server that was killed then comes after so long.
      ackWaitMs: 1_000,
      handle: (work) => {
        numbers.add(numberOf(work));
        return EMPTY;
      },
    });
    await worker.put(1, 2, 3);
    await server.restart();
    await again(() => worker.put(4));
    await isSo(() => numbers.has(4));
    await freeze(server, worker.jet);
    const frozen = Date.now();
    await isSo(() => Date.now() > frozen + 3_000);
    server.thaw();
    await again(() => worker.put(5));
    await isSo(() => numbers.has(5));
    await server.kill();
    await rm(server.storeDir, { recursive: true });
    await mkdir(server.storeDir);
    await server.restart();
    await again(() => worker.put(6));
    await isSo(() => numbers.size === 6);
    expect(worker.consumer.counters().begun).toBeGreaterThan(2);
  }, 40_000);

  it('begins anew when its consumer is deleted', async () => {
    const worker = await start();
    const jsm = await worker.jet.connection.jetstreamManager();
    await jsm.consumers.delete(STREAM, 'workers');
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 1);
    expect(worker.consumer.counters().begun).toBe(2);
  });

  it('does all at least once and letters each poison once, over two nodes and two kills of the server', async () => {
    const numbers = Array.from({ length: 300 }, (_, n) => n);
    const isPoison = (n: number): boolean => n % 50 === 0;
    const handled = new Set<number>();
    const handle: WorkConfig['handle'] = (work) => {
      const n = numberOf(work);
      if (isPoison(n)) return throwError(() => new Error('poison'));
      handled.add(n);
      return timer(2).pipe(ignoreElements());
    };
    const over = { handle, maxDeliver: 3, maxInFlight: 20, ackWaitMs: 1_000, timeoutMs: 300 };
    const [one, two] = [await start(over), await start(over)];
    for (const third of [0, 1, 2]) {
      for (const n of numbers.slice(third * 100, third * 100 + 100)) {
        await again(() => one.put(n));
      }
      if (third > 0) await server.restart();
    }
    const poisons = numbers.filter(isPoison);
    await isSo(() => handled.size === numbers.length - poisons.length);
    await isSo(() => one.consumer.counters().dead + two.consumer.counters().dead >= 6);
    await again(async () => {
      expect(await due(two)).toBe(0);
    });
    const letters = await again(() => only(two.letters.list(100)));
    const lettered = letters.map(({ body }) => (body as { readonly n: number }).n);
    // A message that was put twice, since the server was killed before it answered, is two.
    expect([...new Set(lettered)].sort((a, b) => a - b)).toEqual(poisons);
    expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length);
  }, 60_000);
});
