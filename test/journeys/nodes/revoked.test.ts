import { randomUUID } from 'node:crypto';
import { call } from '../api/call';
import { Guest } from '../api/guest';
import { MovableDatabase } from '../../faults/movable-database';
import { NodeGroup } from './node-group';

const NAMES = ['dunwich', 'arkham'];
/** By then it is known on all nodes. */
const KNOWN_MS = 1_000;

describe('a token that is revoked on one node, whatever becomes of NATS', () => {
  let group: NodeGroup;
  const ways = new Map<string, MovableDatabase>();

  beforeAll(async () => {
    group = await NodeGroup.start({
      names: NAMES,
      env: { NATS_RECONNECT_MAX_MS: '500' },
      wayOf: async (name, { databaseUrl, natsUrl }) => {
        const nats = await MovableDatabase.at(natsUrl);
        ways.set(name, nats);
        return { databaseUrl, natsUrl: nats.url };
      },
    });
  }, 60_000);

  afterAll(async () => {
    await group.discard();
    for (const way of ways.values()) await way.close();
  }, 60_000);

  /** They leave after each test. */
  const guests: Guest[] = [];
  const visits = async (url: string): Promise<Guest> => {
    const guest = await Guest.enter(url);
    guests.push(guest);
    return guest;
  };

  afterEach(() => {
    for (const guest of guests.splice(0)) guest.leave();
    group.nats.thaw();
    for (const way of ways.values()) way.back(group.nats.url);
  });

  const expectKnown = async (here: string, guest: Guest): Promise<void> => {
    const since = performance.now();
    const { status } = await call(here, 'DELETE /api/sessions/current', { token: guest.token });
    expect(status).toBe(204);
    const bye = await guest.stream.until(({ event }) => event === 'bye', 3_000);
    expect(bye.data).toMatchObject({ code: 'logged-out', final: true });
    expect(performance.now() - since).toBeLessThan(KNOWN_MS);
    const look = { token: guest.token, json: { id: randomUUID(), line: 'look' } };
    expect(await call(guest.url, 'POST /api/commands', look)).toMatchObject({ status: 401 });
  };

  it.each([
    ['where it is used', 1],
    ['where it is revoked', 0],
  ])('is known within a second while the node %s is cut off from NATS', async (_, cut) => {
    const [here = '', there = ''] = group.urls;
    const guest = await visits(there);
    await guest.does('look');
    ways.get(NAMES[cut] ?? '')?.away();
    await expectKnown(here, guest);
  });

  it('is known within a second while NATS is frozen, before anybody has noticed', async () => {
    const [here = '', there = ''] = group.urls;
    const guest = await visits(there);
    await guest.does('look');
    group.nats.freeze();
    await expectKnown(here, guest);
  });
});
