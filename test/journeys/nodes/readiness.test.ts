import { call } from '../api/call';
import { eventually } from '../../faults/eventually';
import { MovableDatabase } from '../../faults/movable-database';
import { NodeGroup } from './node-group';
import { whoLeads } from './who-leads';

const NAMES = ['arkham', 'innsmouth'];
const DRAIN_MS = 1_500;
/** As long as a command waits for the world, and a second until the next question. */
const NOTICED_MS = 8_000;

interface Readiness {
  readonly status: number;
  readonly reasons: readonly string[];
  /** By name: its state. */
  readonly checks: Readonly<Record<string, string>>;
}

describe('what a node of several says of itself at /readyz', () => {
  let group: NodeGroup;
  const ways = new Map<string, { nats: MovableDatabase; database: MovableDatabase }>();

  beforeAll(async () => {
    group = await NodeGroup.start({
      names: NAMES,
      env: { NATS_RECONNECT_MAX_MS: '500', DRAIN_DELAY_MS: String(DRAIN_MS) },
      wayOf: async (name, { databaseUrl, natsUrl }) => {
        const [nats, database] = [
          await MovableDatabase.at(natsUrl),
          await MovableDatabase.at(databaseUrl),
        ];
        ways.set(name, { nats, database });
        return { databaseUrl: database.url, natsUrl: nats.url };
      },
    });
  }, 60_000);

  afterAll(async () => {
    await group.discard();
    for (const { nats, database } of ways.values())
      await Promise.all([nats.close(), database.close()]);
  }, 60_000);

  const readiness = async (url: string): Promise<Readiness> => {
    const { status, body } = await call(url, 'GET /readyz');
    const checks = body['checks'] as readonly { readonly name: string; readonly state: string }[];
    return {
      status,
      reasons: body['reasons'] as readonly string[],
      checks: Object.fromEntries(checks.map(({ name, state }) => [name, state])),
    };
  };
  const sides = async () => {
    const at = await whoLeads(group.databaseUrl, NAMES);
    const [leader, follower] = [at, 1 - at].map((n) => ({
      process: group.nodes[n],
      url: group.urls[n] ?? '',
      way: ways.get(NAMES[n] ?? ''),
    }));
    return { leader, follower };
  };
  const allFine = async (): Promise<void> => {
    for (const url of group.urls)
      await eventually('that it is ready', async () => (await readiness(url)).status === 200);
  };

  it('is ready with each check by its name, whether it has the world or follows', async () => {
    for (const url of group.urls)
      expect(await readiness(url)).toEqual({
        status: 200,
        reasons: [],
        checks: {
          stop: 'ok',
          memory: 'ok',
          database: 'ok',
          world: 'ok',
          log: 'ok',
          nats: 'ok',
        },
      });
  });

  it('is not ready where a follower alone does not reach PostgreSQL', async () => {
    const { leader, follower } = await sides();
    follower?.way?.database.away();
    const told = await eventually(
      'a follower that says so',
      async () => {
        const now = await readiness(follower?.url ?? '');
        return now.status === 503 && now;
      },
      NOTICED_MS,
    );
    expect(told.reasons).toContain('database away');
    expect(told.checks).toMatchObject({ database: 'failing', nats: 'ok' });
    expect(await readiness(leader?.url ?? '')).toMatchObject({ status: 200, reasons: [] });
    follower?.way?.database.back(group.databaseUrl);
    await allFine();
  }, 40_000);

  it('is ready where it has the world while NATS is away, and not where it follows', async () => {
    const { leader, follower } = await sides();
    for (const { nats } of ways.values()) nats.away();
    const told = await eventually(
      'a follower that says so',
      async () => {
        const now = await readiness(follower?.url ?? '');
        return now.status === 503 && now;
      },
      NOTICED_MS,
    );
    expect(told.reasons).toEqual(['world not reached']);
    expect(told.checks).toMatchObject({ world: 'failing', nats: 'degraded', database: 'ok' });
    expect(await readiness(leader?.url ?? '')).toMatchObject({
      status: 200,
      reasons: [],
      checks: { world: 'ok', nats: 'degraded' },
    });
    for (const { nats } of ways.values()) nats.back(group.nats.url);
    await allFine();
  }, 40_000);

  it('is not ready from the moment on that it is told to stop, and serves on meanwhile', async () => {
    const { follower } = await sides();
    follower?.process?.signal('SIGTERM');
    await eventually('that it drains', async () => {
      const { status, reasons, checks } = await readiness(follower?.url ?? '');
      return status === 503 && reasons.includes('draining') && checks['stop'] === 'failing';
    });
    expect(await call(follower?.url ?? '', 'POST /api/sessions/guest')).toMatchObject({
      status: 201,
    });
    await follower?.process?.gone();
    expect(follower?.process?.exitCode).toBe(0);
  }, 40_000);
});
