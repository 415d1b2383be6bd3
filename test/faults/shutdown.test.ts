import { join } from 'node:path';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { logLines, type LogLine } from './log-lines';
import { SAME_SIGNAL_MS } from '../../src/app/stop-signals';
import { pause, ServerProcess } from './server-process';
import { StalledStream } from './stalled-stream';
import { visit, type Visitor } from './visitor';
import { WatchedStream } from './watched-stream';

const STREAMS = 200;
const VISITORS = 4;
const STUCK = { NODE_OPTIONS: `--require ${join(__dirname, 'stuck-handler.cjs')}` };
/** More than the sockets of both sides hold, for a client that does not read: 3 bytes a character. */
const LINE = `say ${'語'.repeat(990)}`;
const LINES = 2_400;

interface Counted {
  readonly count: number;
  readonly paths: readonly string[];
}

const counted = (line: LogLine | undefined, what: string): Counted => line?.[what] as Counted;

describe('a server that is told to stop', () => {
  let folder: DataFolder;
  let server: ServerProcess;
  const streams: (WatchedStream | StalledStream)[] = [];

  beforeAll(async () => {
    folder = await DataFolder.make();
    server = new ServerProcess({
      port: await freePort(),
      env: {
        DATA_DIR: folder.path,
        GUESTS_PER_HOUR: '1000',
        STREAMS_PER_ADDRESS: '1000',
        STREAMS_PER_CHARACTER: '100',
        COMMANDS_PER_SECOND: '1000000',
        COMMAND_BURST: '100000',
        RULES_CHAT_SAY_PER_MIN: '1000000',
        OUTGOING_STALLED_MS: '600000',
      },
    });
  }, 30_000);

  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.close();
    await server.end('SIGKILL');
  });

  afterAll(async () => {
    await folder.discard();
  }, 30_000);

  async function watch(visitor: Visitor, count: number): Promise<readonly WatchedStream[]> {
    const opened = await Promise.all(
      Array.from({ length: count }, () => WatchedStream.open(server.url, visitor.token)),
    );
    streams.push(...opened);
    return opened;
  }

  /** So many streams of a few visitors, all caught up. */
  async function crowd(count: number): Promise<readonly WatchedStream[]> {
    const visitors = await Promise.all(Array.from({ length: VISITORS }, () => visit(server.url)));
    const shares = visitors.map((_, i) => Math.floor((count + i) / VISITORS));
    return (await Promise.all(visitors.map((one, i) => watch(one, shares[i] ?? 0)))).flat();
  }

  /** Somebody alone in a room with one who talks, and does not read; all that lies between them is full. */
  async function stall(): Promise<StalledStream> {
    const [deaf, talker] = await Promise.all([visit(server.url), visit(server.url)]);
    await Promise.all([deaf.send('north'), talker.send('north')]);
    const stalled = await StalledStream.open(server.url, deaf.token);
    streams.push(stalled);
    let left = LINES;
    const talk = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        expect(await talker.send(LINE)).toBe(200);
      }
    };
    await Promise.all(Array.from({ length: 40 }, talk));
    return stalled;
  }

  async function allEnded(watched: readonly WatchedStream[], since: number): Promise<number> {
    await eventually('the end of every stream', () =>
      watched.every(({ endedAt }) => endedAt !== null),
    );
    return Math.max(...watched.map(({ endedAt }) => endedAt ?? Infinity)) - since;
  }

  it('bounds the stop by a client that never reads and a handler that never ends, and names the two', async () => {
    await server.start(STUCK);
    const healthy = await crowd(STREAMS - 1);
    const { streamId } = await stall();
    const since = performance.now();
    const [ended, healthyMs] = await Promise.all([server.end('SIGTERM'), allEnded(healthy, since)]);
    const [report] = logLines(server.output, 'shutdown.done');
    const waiting = logLines(server.output, 'shutdown.waiting');
    process.stdout.write(
      `stop with two that hang: healthy streams ${healthyMs.toFixed(0)} ms, all ${ended.ms.toFixed(0)} ms\n`,
    );

    expect(new Set(healthy.map(({ bye }) => bye))).toEqual(new Set(['shutdown']));
    expect(healthyMs).toBeLessThan(2_000);
    expect(ended.ms).toBeLessThan(21_000);
    expect(ended.code).toBe(1);
    expect(counted(report, 'forced').paths).toEqual([`app/streams/stream:${streamId}:goodbye`]);
    expect(counted(report, 'abandoned').paths).toEqual(['app/messaging/stuck-handler']);
    expect(counted(report, 'errors').paths).toEqual([]);
    const named = waiting.map((line) => line['for'] as readonly string[]);
    expect(named.length).toBeGreaterThanOrEqual(Math.floor(ended.ms / 1_000) - 1);
    expect(named[0]).toContain(`app/streams/stream:${streamId}:goodbye`);
    // After it only the database is on its way out.
    const before = named.filter((paths) => !paths.every((path) => path.startsWith('app/storage/')));
    expect(before.at(-1)).toEqual(['app/messaging/stuck-handler']);
  }, 90_000);

  it('stops within 2 s when nobody hangs, and leaves no process behind', async () => {
    await server.start();
    const watched = await crowd(STREAMS);
    const pids = await folder.postgresPids();
    expect(await DataFolder.alive(pids)).not.toEqual([]);
    const since = performance.now();
    const [ended, streamsMs] = await Promise.all([server.end('SIGTERM'), allEnded(watched, since)]);
    process.stdout.write(
      `stop: streams ${streamsMs.toFixed(0)} ms, all ${ended.ms.toFixed(0)} ms\n`,
    );

    expect(new Set(watched.map(({ bye }) => bye))).toEqual(new Set(['shutdown']));
    expect(ended.ms).toBeLessThan(2_000);
    expect(ended.code).toBe(0);
    expect(await DataFolder.alive(pids)).toEqual([]);
    const report = logLines(server.output, 'shutdown.done').at(-1);
    expect(counted(report, 'forced').count).toBe(0);
    expect(counted(report, 'abandoned').count).toBe(0);
  }, 60_000);

  it('takes two signals 5 ms apart as one, as a Ctrl-C on npm start sends them', async () => {
    await server.start();
    const pids = await folder.postgresPids();
    const done = logLines(server.output, 'shutdown.done').length;
    server.signal('SIGINT');
    await pause(5);
    const ended = await server.end('SIGINT');
    expect(ended.code).toBe(0);
    expect(logLines(server.output, 'shutdown.done')).toHaveLength(done + 1);
    expect(await DataFolder.alive(pids)).toEqual([]);
  }, 60_000);

  it('ends at once, with 130, at a second signal half a second later', async () => {
    await server.start(STUCK);
    const begun = logLines(server.output, 'shutdown.begun').length;
    const first = server.end('SIGTERM');
    await eventually(
      'the beginning of the stop',
      () => logLines(server.output, 'shutdown.begun').length > begun,
    );
    await pause(SAME_SIGNAL_MS);
    const second = await server.end('SIGTERM');
    expect(second.code).toBe(130);
    expect(second.ms).toBeLessThan(1_000);
    expect((await first).code).toBe(130);
  }, 60_000);

  it('is alive but not ready while it drains, and still serves', async () => {
    await server.start({ DRAIN_DELAY_MS: '1500', SHUTDOWN_GRACE_MS: '40000' });
    const visitor = await visit(server.url);
    const [stream] = await watch(visitor, 1);
    const since = performance.now();
    const ending = server.end('SIGTERM');
    const statusOf = async (path: string): Promise<number> =>
      (await fetch(server.url + path)).status;
    await eventually('that it is not ready', async () => (await statusOf('/readyz')) === 503);
    expect(await statusOf('/healthz')).toBe(200);
    expect(await visitor.send('say Last orders.')).toBe(200);
    expect(stream?.endedAt).toBeNull();
    expect(performance.now() - since).toBeLessThan(1_500);
    const ended = await ending;
    expect(ended.ms).toBeGreaterThanOrEqual(1_500);
    expect(ended.code).toBe(0);
    expect(stream?.bye).toBe('shutdown');
  }, 60_000);
});
