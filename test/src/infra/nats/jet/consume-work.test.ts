import { EMPTY, ignoreElements, NEVER, Subject, throwError, timer } from 'rxjs';
import { only } from '../../persistence/only';
import { type NatsServer, startNatsServer } from '../nats-server';
import { done, isSo } from './jet-for-tests';
import { numberOf, startWorker, STREAM, type Worker } from './work-for-tests';
import { type WorkConfig } from '../../../../../src/infra/nats/jet/work-config';

describe('consumeWork', () => {
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

  it('acknowledges a message after the work is done, not before', async () => {
    const end$ = new Subject<never>();
    const seen: unknown[] = [];
    const worker = await start({
      handle: (work) => {
        seen.push({ ...work, bytes: numberOf(work) });
        return end$;
      },
    });
    await worker.put(1);
    await isSo(() => seen.length === 1);
    expect(worker.consumer.counters()).toMatchObject({ inFlight: 1, done: 0 });
    expect(await due(worker)).toBe(1);
    end$.complete();
    await isSo(() => worker.outcomes.length === 1);
    expect(await due(worker)).toBe(0);
    expect(seen).toEqual([
      expect.objectContaining({
        stream: STREAM,
        seq: 1,
        subject: 'work.n1',
        deliveries: 1,
        bytes: 1,
      }),
    ]);
    expect(worker.outcomes).toEqual([
      { kind: 'done', key: expect.stringMatching(/^1-\d+$/) as string, isConfirmed: true },
    ]);
  });

  it('works on so many at one time, and takes no more than it has room for', async () => {
    const end$ = new Subject<never>();
    const worker = await start({ maxInFlight: 4, handle: () => end$ });
    await worker.put(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    await isSo(() => worker.consumer.counters().inFlight === 4);
    const jsm = await worker.jet.connection.jetstreamManager();
    const info = await jsm.consumers.info(STREAM, 'workers');
    expect(info).toMatchObject({ num_ack_pending: 4, num_pending: 6 });
    expect(worker.consumer.counters()).toMatchObject({ inFlight: 4, done: 0 });
    end$.complete();
    await isSo(() => worker.outcomes.length === 10);
    expect(worker.consumer.counters()).toMatchObject({ done: 10, failed: 0, repeated: 0 });
    expect(worker.consumer.counters().handlerMs.count).toBe(10);
  });

  it('tries again what failed, and gives it up with one letter', async () => {
    const errors = ['first', 'second', 'third'];
    const worker = await start({
      maxDeliver: 3,
      correlationIdOf: () => 'c9',
      handle: (work) =>
        numberOf(work) === 2 ? throwError(() => new Error(errors[work.deliveries - 1])) : EMPTY,
    });
    await worker.put(1, 2, 3);
    await isSo(() => worker.outcomes.length === 5);
    expect(worker.outcomes.filter(({ key }) => key.startsWith('2-'))).toEqual([
      expect.objectContaining({ kind: 'failed', againMs: 10 }),
      expect.objectContaining({ kind: 'failed', againMs: 20 }),
      expect.objectContaining({ kind: 'dead', reason: 'exhausted' }),
    ]);
    const letters = await only(worker.letters.list(10));
    expect(letters).toEqual([
      expect.objectContaining({
        ...{ stream: STREAM, subject: 'work.n2', reason: 'exhausted', deliveries: 3 },
        ...{ firstError: 'Error: first', lastError: 'Error: third', correlationId: 'c9' },
        body: { n: 2 },
      }),
    ]);
    expect(await due(worker)).toBe(0);
    expect(worker.consumer.counters()).toMatchObject({ done: 2, failed: 2, dead: 1, repeated: 2 });
  });

  it('gives up at once what it is no use to try again', async () => {
    const worker = await start({
      isRetryable: () => false,
      handle: () => {
        throw new Error('no message');
      },
    });
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 1);
    expect(worker.outcomes[0]).toMatchObject({ kind: 'dead', reason: 'not-retryable' });
    expect(await only(worker.letters.count())).toBe(1);
  });

  it('goes on after a callback threw', async () => {
    const worker = await start({
      isRetryable: () => {
        throw new Error('a callback');
      },
      handle: (work) => (work.deliveries === 1 ? throwError(() => new Error('bad')) : EMPTY),
    });
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 2);
    expect(worker.outcomes.map(({ kind }) => kind)).toEqual(['failed', 'done']);
  });

  it('does again what is replayed from the letters', async () => {
    let isWell = false;
    const worker = await start({
      maxDeliver: 1,
      handle: () => (isWell ? EMPTY : throwError(() => new Error('ill'))),
    });
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 1);
    isWell = true;
    const [letter] = await only(worker.letters.list(1));
    expect(await only(worker.letters.replay(letter?.id ?? ''))).toBe(true);
    await isSo(() => worker.outcomes.length === 2);
    expect(worker.outcomes.map(({ kind }) => kind)).toEqual(['dead', 'done']);
    expect(await only(worker.letters.count())).toBe(0);
  });

  it('keeps a message that no letter can be written for, and writes it later', async () => {
    const worker = await start({
      maxDeliver: 1,
      letters: {
        add: () => {
          tries += 1;
          return tries < 3 ? throwError(() => new Error('full')) : EMPTY;
        },
      },
      handle: () => throwError(() => new Error('ill')),
    });
    let tries = 0;
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 3);
    expect(worker.outcomes.map(({ kind }) => kind)).toEqual(['unwritten', 'unwritten', 'dead']);
    expect(worker.outcomes[2]).toMatchObject({ reason: 'unanswered' });
    expect(await due(worker)).toBe(0);
  });

  it('says that it works on, so that long work is not handed out again', async () => {
    const worker = await start({ ackWaitMs: 200, handle: () => timer(900).pipe(ignoreElements()) });
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 1);
    expect(worker.outcomes[0]).toMatchObject({ kind: 'done', isConfirmed: true });
    expect(worker.consumer.counters()).toMatchObject({ repeated: 0, done: 1 });
  });

  it('does not begin anew what it works on, when it is handed out again', async () => {
    let begun = 0;
    const end$ = new Subject<never>();
    // The server hears nothing of the work, so it hands it out again.
    const worker: Worker = await start({
      ackWaitMs: 100,
      handle: () => {
        begun += 1;
        find = worker.jet.lose();
        return end$;
      },
    });
    let find = (): void => undefined;
    await worker.put(1);
    await isSo(() => worker.consumer.counters().repeated > 0);
    find();
    end$.complete();
    await isSo(() => worker.outcomes.length > 0);
    expect(begun).toBe(1);
  });

  it('tells the server again what it has not heard, and does not do it again', async () => {
    let begun = 0;
    const worker: Worker = await start({
      ackWaitMs: 300,
      handle: () => {
        begun += 1;
        find = worker.jet.lose();
        return EMPTY;
      },
    });
    let find = (): void => undefined;
    await worker.put(1);
    await isSo(() => worker.outcomes.length === 1);
    find();
    await isSo(() => worker.outcomes.length === 2);
    expect(worker.outcomes).toEqual([
      expect.objectContaining({ kind: 'done', isConfirmed: false }),
      expect.objectContaining({ kind: 'known' }),
    ]);
    expect(begun).toBe(1);
    expect(worker.consumer.counters()).toMatchObject({ done: 1, known: 1, unconfirmed: 1 });
    expect(await due(worker)).toBe(0);
  });

  it('hands back what came after it left, and ends what is under way', async () => {
    const end$ = new Subject<never>();
    const worker = await start({ maxInFlight: 2, handle: () => end$ });
    await worker.put(1);
    await isSo(() => worker.consumer.counters().inFlight === 1);
    worker.work.unsubscribe();
    await worker.put(2);
    const closing = done(worker.consumer.close());
    const other = await start();
    await isSo(() => other.outcomes.length === 1);
    expect(worker.consumer.counters()).toMatchObject({ inFlight: 1, done: 0 });
    end$.complete();
    await closing;
    expect(worker.consumer.counters()).toMatchObject({ inFlight: 0, done: 1 });
    expect(await due(other)).toBe(0);
    expect(worker.outcomes).toEqual([]);
  });

  it('completes when it is closed, and cuts off what takes too long, for others at once', async () => {
    let isCut = false;
    const worker = await start({
      closeMs: 50,
      handle: () => NEVER,
    });
    let isOver = false;
    worker.work.add(() => {
      isOver = true;
    });
    await worker.put(1);
    await isSo(() => worker.consumer.counters().inFlight === 1);
    await done(worker.consumer.close());
    await isSo(() => isOver);
    expect(worker.outcomes).toEqual([expect.objectContaining({ kind: 'abandoned' })]);
    const other = await start({
      handle: () => {
        isCut = true;
        return EMPTY;
      },
    });
    await isSo(() => other.outcomes.length === 1);
    expect(isCut).toBe(true);
    await done(worker.consumer.close());
  });

  it('asks anew when its request has run out', async () => {
    const worker = await start({ expiresMs: 1_000, filterSubject: 'work.n7' });
    const began = Date.now();
    await isSo(() => Date.now() > began + 1_300);
    await worker.put(6, 7);
    await isSo(() => worker.outcomes.length === 1);
    expect(worker.outcomes[0]?.key).toMatch(/^2-/);
    expect(worker.consumer.counters().begun).toBe(1);
  });
});
