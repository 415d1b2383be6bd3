import { Guest } from '../api/guest';
import { SseClient } from '../sse-client';
import { eventually } from '../../faults/eventually';
import { pause } from '../../faults/server-process';
import { NodeGroup } from './node-group';
import { whoLeads } from './who-leads';

const NAMES = ['arkham', 'ipswich'];
const PER_CHARACTER = 3;
const TOLD_AFTER_MS = 300;

describe('the streams of one character on two nodes', () => {
  let group: NodeGroup;
  let [leader, follower] = ['', ''];
  const clients: SseClient[] = [];
  let guest: Guest;
  let witness: Guest;

  beforeAll(async () => {
    group = await NodeGroup.start({
      names: NAMES,
      env: {
        STREAMS_PER_CHARACTER: String(PER_CHARACTER),
        RULES_LINKDEAD_TOLD_AFTER_MS: String(TOLD_AFTER_MS),
      },
    });
    const at = await whoLeads(group.databaseUrl, NAMES);
    [leader, follower] = [group.urls[at] ?? '', group.urls[1 - at] ?? ''];
    witness = await Guest.enter(leader);
  }, 60_000);

  afterAll(async () => {
    witness.leave();
    await group.discard();
  }, 60_000);

  beforeEach(async () => {
    guest = await Guest.enter(follower);
  });

  afterEach(() => {
    guest.leave();
    for (const client of clients.splice(0)) client.close();
  });

  const opens = async (url: string): Promise<SseClient> => {
    const client = new SseClient(url, guest.token).open();
    clients.push(client);
    await client.until(({ event }) => event === 'caught-up');
    return client;
  };
  const byes = (client: SseClient): readonly unknown[] =>
    client.frames.filter(({ event }) => event === 'bye').map(({ data }) => data['code']);
  const hears = async (client: SseClient, text: string): Promise<unknown> =>
    client.until(({ data }) => data['text'] === text);

  it('are independent, up to the limit', async () => {
    const streams = [guest.stream, await opens(leader), await opens(follower)];
    await guest.does('say Three of us.');
    for (const stream of streams) await hears(stream, 'Three of us.');
    await pause(200);
    expect(streams.flatMap(byes)).toEqual([]);
  });

  it.each(['leader', 'follower'])(
    'give way when one more opens on the %s: the oldest, wherever it is',
    async (where) => {
      const [here, there] = where === 'leader' ? [leader, follower] : [follower, leader];
      const others = [await opens(here), await opens(there), await opens(here)];
      const bye = await guest.stream.until(({ event }) => event === 'bye');
      expect(bye.data).toMatchObject({ code: 'replaced', final: true });
      await opens(there);
      await eventually(
        'that the next is replaced',
        () => others.slice(0, 1).flatMap(byes).length > 0,
      );
      await guest.does('say Three are left.');
      for (const stream of others.slice(1)) await hears(stream, 'Three are left.');
      expect(others.slice(1).flatMap(byes)).toEqual([]);
    },
  );

  it('keep the character from being missed while one is left on any', async () => {
    const other = await opens(leader);
    const isMissed = () =>
      witness.stream.events.some(
        ({ data }) => data['type'] === 'player.linkdead' && data['actor'] === guest.id,
      );
    guest.leave();
    await pause(3 * TOLD_AFTER_MS);
    expect(isMissed()).toBe(false);
    other.close();
    await eventually('that they are missed', isMissed);
    await opens(follower);
    await witness.stream.until(
      ({ data }) => data['type'] === 'player.returned' && data['actor'] === guest.id,
    );
  });
});
