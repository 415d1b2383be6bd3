import { join } from 'node:path';
import { Guest } from '../journeys/api/guest';
import { LEASE_TTL_MS, NodeGroup } from '../journeys/nodes/node-group';
import { whoLeads } from '../journeys/nodes/who-leads';
import { scrape } from '../journeys/ops/scrape';
import { Conversation } from './conversation';
import { eventually } from './eventually';
import { cyclesOf } from './length';
import { logLines, opsUrlIn } from './log-lines';
import { Opened } from './opened';
import { query } from './query';

const HOUR = 3_600_000;
const NAMES = ['right', 'ahead', 'behind'];
/** Of each, from the start. */
const SKEWS = [0, HOUR, -HOUR];
/** A game hour in two seconds of real time. */
const SPEED = 1_800;
const LINES = cyclesOf({ short: 3, long: 30 });
/** What a machine that is busy may take. */
const SLACK_MS = 5_000;

describe('nodes whose clocks are an hour ahead and an hour behind', () => {
  const opened = new Opened();
  let group: NodeGroup;
  let guests: readonly Guest[] = [];
  let talk: Conversation;
  const gone = new Set<number>();

  beforeAll(async () => {
    const envOf = (n: number): Readonly<Record<string, string>> => ({
      NODE_OPTIONS: `--require ${join(__dirname, 'moved-clock.cjs')}`,
      CLOCK_MOVED: String(SKEWS[n]),
      CLOCK_ACTS: [-2, 2].map((times) => String(times * (SKEWS[n] ?? 0))).join(','),
    });
    const env = { RULES_CLOCK_SPEED: String(SPEED) };
    group = opened.add(await NodeGroup.start({ names: NAMES, env, envOf }), (it) => it.discard());
    guests = await Promise.all(group.urls.map((url) => Guest.enter(url)));
    talk = new Conversation(guests);
  }, 60_000);

  afterAll(async () => {
    for (const guest of guests) guest.leave();
    await opened.closeAll();
  }, 60_000);

  const leads = (): Promise<number> => whoLeads(group.databaseUrl, NAMES);
  const left = (): readonly Guest[] => guests.filter((_, n) => !gone.has(n));

  /** All that anybody was shown is of now, and of an order; each hour was struck once. */
  function expectTimes(): void {
    const latest = Date.now() + SLACK_MS;
    for (const { stream } of left()) {
      const times = stream.events.map(({ data }) => Number(data['at']));
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(Math.min(...times)).toBeGreaterThan(latest - 120_000);
      expect(Math.max(...times)).toBeLessThan(latest);
      const hours = stream.events
        .filter(({ data }) => data['type'] === 'clock.struck')
        .map(({ data }) => Number(data['hour']));
      const steps = hours.slice(1).map((hour, n) => (hour - (hours[n] ?? 0) + 24) % 24);
      expect(steps).not.toContain(0);
      // While the world is nobody's an hour or two go by unheard; never more.
      expect(Math.max(...steps)).toBeLessThanOrEqual(4);
    }
  }

  it('say so once, and by how much', async () => {
    for (const [n, { output }] of group.nodes.entries()) {
      const lines = logLines(output, 'clock.skewed');
      const skew = SKEWS[n] ?? 0;
      const seconds = (await scrape(opsUrlIn(output))).value('mythos_clock_skew_seconds');
      expect(Math.abs(seconds - skew / 1_000)).toBeLessThan(2);
      expect(lines).toHaveLength(skew === 0 ? 0 : 1);
      for (const { aheadMs } of lines) expect(Math.abs(Number(aheadMs) - skew)).toBeLessThan(2_000);
    }
  });

  it('show the same times on all, and take the tokens of all', async () => {
    await talk.goesOn(LINES);
    talk.expectWhole();
    expectTimes();
    for (const { token } of guests)
      for (const url of group.urls) {
        const { status } = await fetch(`${url}/api/map`, {
          headers: { authorization: `Bearer ${token}` },
        });
        expect(status).toBe(200);
      }
  }, 60_000);

  it('keep the world where it is while clocks are moved by two hours, and back', async () => {
    const leader = await leads();
    for (let acts = 1; acts <= 2; acts += 1) {
      for (const node of group.nodes) node.signal('SIGHUP');
      await eventually('that they are moved', () =>
        group.nodes.every(({ output }) => output.split('clock act').length > acts),
      );
      const until = performance.now() + LEASE_TTL_MS / 2;
      do await talk.goesOn(1);
      while (performance.now() < until);
    }
    expect(await leads()).toBe(leader);
    talk.expectWhole();
    expectTimes();
  }, 60_000);

  it.each([1, 2])(
    'go on where the world was when the node that has it is killed (%d of 2)',
    async () => {
      const leader = await leads();
      gone.add(leader);
      guests[leader]?.leave();
      const at = performance.now();
      await group.nodes[leader]?.end('SIGKILL');
      const word = `After ${String(gone.size)}:`;
      const rest = new Conversation(left(), word);
      await rest.goesOn(1);
      expect(performance.now() - at).toBeLessThan(LEASE_TTL_MS + 2_000 + SLACK_MS);
      await rest.goesOn(LINES);
      rest.expectWhole();
      expectTimes();
      expect(gone).not.toContain(await leads());
      // What is stored tells no more of the future.
      const [row] = await query<{ at: string }>(
        group.databaseUrl,
        'select last_at as at from log_head',
      );
      expect(Math.abs(Number(row?.at) - Date.now())).toBeLessThan(SLACK_MS);
    },
    60_000,
  );
});
