import { join } from 'node:path';
import { Guest } from '../journeys/api/guest';
import { DataFolder } from './data-folder';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { logLines, type LogLine } from './log-lines';
import { Opened } from './opened';
import { pause, ServerProcess } from './server-process';
import { visit } from './visitor';

const PERIOD_MS = 300;
const AUDITED = {
  AUDIT_EVERY_MS: String(PERIOD_MS),
  AUDIT_ORPHAN_RATE: '1',
  LOG_LEVEL: 'debug',
};
const FREELY = {
  COMMANDS_PER_SECOND: '1000',
  COMMAND_BURST: '1000',
  RULES_CHAT_SAY_PER_MIN: '100000',
};
const LEAKING = { NODE_OPTIONS: `--require ${join(__dirname, 'leaking-part.cjs')}` };

describe('a server that audits itself', () => {
  const opened = new Opened();
  let server: ServerProcess;

  beforeAll(async () => {
    const folder = opened.add(await DataFolder.make(), (it) => it.discard());
    server = new ServerProcess({
      port: await freePort(),
      env: { DATA_DIR: folder.path, GUESTS_PER_HOUR: '1000', ...FREELY, ...AUDITED },
    });
    opened.add(server, (it) => it.end('SIGKILL'));
  }, 30_000);

  afterEach(async () => {
    await server.end('SIGTERM');
  }, 30_000);

  afterAll(async () => {
    await opened.closeAll();
  }, 30_000);

  /** What this server has logged since; a file's servers write into one output. */
  function since(mark: number, event: string): readonly LogLine[] {
    return logLines(server.output.slice(mark), event);
  }

  it('names by file and line the one subscription that nobody owns, and ends it', async () => {
    await server.start(LEAKING);
    const reaped = await eventually('the reap', () => since(0, 'scope.reaped').at(0) ?? null);
    const findings = since(0, 'scope.finding');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: 'warn', kind: 'orphan', by: 'other' });
    expect(findings[0]?.['madeAt']).toMatch(/leaking-part\.cjs:11:\d+/);
    expect(reaped).toMatchObject({
      orphans: { count: 1, paths: [findings[0]?.['madeAt']] },
      closed: { count: 0 },
      errors: { count: 0 },
    });
    const alive = since(0, 'leak.alive').length;
    expect(alive).toBeGreaterThan(0);
    const audits = since(0, 'scopes.audited').length;
    await eventually('two more audits', () => since(0, 'scopes.audited').length >= audits + 2);
    expect(since(0, 'leak.alive')).toHaveLength(alive);
    expect(since(0, 'scope.finding')).toHaveLength(1);
    expect(since(0, 'scope.reaped')).toHaveLength(1);
  }, 60_000);

  it('finds nothing over ten audits while two play', async () => {
    const mark = server.output.length;
    await server.start({ AUDIT_SITES: 'true' });
    const enter = async (): Promise<Guest> =>
      opened.add(await Guest.enter(server.url), (it) => {
        it.leave();
      });
    const players = [await enter(), await enter()];
    for (let round = 0; since(mark, 'scopes.audited').length < 10; round += 1) {
      await Promise.all(players.map((each) => each.does(`say Round ${String(round)}.`)));
      await pause(20);
    }
    for (const each of players) each.leave();
    expect(since(mark, 'scope.finding')).toEqual([]);
    expect(since(mark, 'scope.reaped')).toEqual([]);
  }, 60_000);

  it('answers memory pressure with an audit, its biggest nodes, and no new stream until it has cooled down', async () => {
    const mark = server.output.length;
    const starting = server.start({
      AUDIT_EVERY_MS: '3600000',
      MEMORY_PRESSURE_BYTES: '1',
      MEMORY_COOLDOWN_MS: '5000',
    });
    const reasons = await eventually('an answer', async () => unready(server.url), 30_000);
    expect(reasons).toEqual(['shedding']);
    const { token } = await visit(server.url);
    const open = async (): Promise<Response> =>
      fetch(`${server.url}/api/events`, { headers: { authorization: `Bearer ${token}` } });
    const putOff = await open();
    expect(putOff.status).toBe(200);
    expect(await putOff.text()).toMatch(/event: bye\n(.*\n)*data: .*\"busy\"/);
    expect(since(mark, 'memory.pressure')).toMatchObject([{ thresholdBytes: 1, shedMs: 5_000 }]);
    const [line] = since(mark, 'scopes.biggest');
    expect(line?.['biggest']).toContainEqual({ path: 'app', open: expect.any(Number) as number });
    expect(since(mark, 'scopes.audited')).toHaveLength(1);

    await starting;
    const admitted = await open();
    const first = await admitted.body?.getReader().read();
    expect(Buffer.from(first?.value ?? []).toString()).not.toContain('busy');
  }, 60_000);
});

/** Why it is not ready; null = it does not answer yet. */
async function unready(url: string): Promise<readonly string[] | null> {
  try {
    const { reasons } = (await (await fetch(`${url}/readyz`)).json()) as { reasons: string[] };
    return reasons;
  } catch {
    return null;
  }
}
