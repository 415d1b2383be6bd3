import { Guest } from '../journeys/api/guest';
import { NodeGroup } from '../journeys/nodes/node-group';
import { whoLeads } from '../journeys/nodes/who-leads';
import { type Scraped, scrape } from '../journeys/ops/scrape';
import { openLink } from '../src/infra/nats/link-rig';
import { carriedOffsets } from './carried-offsets';
import { Conversation } from './conversation';
import { eventually } from './eventually';
import { cyclesOf } from './length';
import { type LogLine, logLines, opsUrlIn } from './log-lines';
import { NarrowStore } from './narrow-store';
import { Opened } from './opened';
import { query } from './query';

const NAMES = ['dunwich', 'ipswich'];
const LINES = cyclesOf({ short: 10, long: 200 });
const JUNK = 20;
/** What an attempt to store may take. */
const STORE_MS = 1_000;
const TOLD_MS = 10_000;
const CARRIED_MS = 15_000;

describe('nodes whose NATS has no room to store anything', () => {
  const opened = new Opened();
  let store: NarrowStore;
  let group: NodeGroup;
  let guests: readonly Guest[] = [];
  let talk: Conversation;

  beforeAll(async () => {
    store = opened.add(await NarrowStore.make(), (it) => it.discard());
    const nats = { storeDir: store.dir, args: ['--config', store.config] };
    const env = { NATS_STORE_TIMEOUT_MS: String(STORE_MS) };
    group = opened.add(await NodeGroup.start({ names: NAMES, nats, env }), (it) => it.discard());
    guests = await Promise.all(group.urls.map((url) => Guest.enter(url)));
    talk = new Conversation(guests);
  }, 60_000);

  afterAll(async () => {
    for (const guest of guests) guest.leave();
    await opened.closeAll();
  }, 60_000);

  /** Of the node that has the world now: the lease may go from one to the other meanwhile. */
  const metrics = async (): Promise<Scraped> => {
    const { output = '' } = group.nodes[await whoLeads(group.databaseUrl, NAMES)] ?? {};
    return scrape(opsUrlIn(output));
  };

  /** The store is empty before, or has what was there when it was full. */
  async function expectCarriedOnce(): Promise<void> {
    await eventually(
      'that all is carried outwards',
      async () => {
        const rows = await query<{ all: boolean }>(
          group.databaseUrl,
          'select relayed = head as all from log_head',
        );
        return rows[0]?.all === true;
      },
      CARRIED_MS,
    );
    const offsets = await carriedOffsets(group.nats.url, 'MYTHOS_EVENTS');
    const rows = await query<{ log_offset: string }>(
      group.databaseUrl,
      'select log_offset from event_log where log_offset <= $1 order by log_offset',
      [Math.max(...offsets)],
    );
    expect([...offsets].sort((one, other) => one - other)).toEqual(
      rows.map(({ log_offset: offset }) => Number(offset)),
    );
  }

  /** By node. */
  const linesOf = (event: string) => group.nodes.map(({ output }) => logLines(output, event));
  const codesOf = (lines: readonly LogLine[]) =>
    lines.map(({ error }) => (error as { readonly code: string }).code);
  /** One of a kind on each node, however often it failed. */
  function expectSaidOnce(failures: readonly (readonly LogLine[])[]): void {
    for (const lines of failures) expect(codesOf(lines)).toEqual([...new Set(codesOf(lines))]);
  }

  it('go on where it is too small for its streams, say so once, and carry all of it once there is room', async () => {
    const link = await openLink(group.nats.url, { environment: 'dev', node: 'junk' });
    const junk = opened.add(link, (it) => it.end());
    for (let n = 0; n < JUNK; n += 1)
      junk.link.outbox.publish(junk.link.subjects.presence(), Buffer.from(`not json ${String(n)}`));
    await talk.goesOn(LINES);
    const now = await eventually('more than one failure', async () => {
      const found = await metrics();
      return found.value('mythos_relay_rows_total{became="failed"}') > 1 ? found : null;
    });
    expect(linesOf('relay.failed').flat()).toMatchObject([
      { level: 'warn', untold: 0, error: { code: 'LINK_REFUSED' } },
    ]);
    expect(JSON.stringify(linesOf('relay.failed'))).toContain('insufficient storage');
    expect(now.value('mythos_relay_lag_rows')).toBeGreaterThan(0);
    expect(now.value('mythos_dead_letters_total{became="lost"}')).toBe(JUNK);
    for (const event of ['deadLetters.lost', 'nats.invalidMessage'])
      expect(linesOf(event).map(({ length }) => length)).toEqual([1, 1]);
    await store.makeRoom(group.nats);
    await expectCarriedOnce();
    talk.expectWhole();
  }, 60_000);

  it('go on when it is full, say so once, and carry what is missing once there is room', async () => {
    await talk.goesOn(LINES);
    await expectCarriedOnce();
    const before = linesOf('relay.failed').map(({ length }) => length);
    const failed = () => linesOf('relay.failed').map((lines, n) => lines.slice(before[n]));
    await store.fill(group.nats);
    await talk.goesOn(LINES);
    await eventually('a line that says so', () => failed().flat().length > 0, TOLD_MS);
    await talk.goesOn(LINES);
    for (const url of group.urls) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expectSaidOnce(failed());
    expect((await metrics()).value('mythos_relay_lag_rows')).toBeGreaterThan(0);
    await store.makeRoom(group.nats);
    await expectCarriedOnce();
    await talk.goesOn(LINES);
    talk.expectWhole();
  }, 60_000);
});
