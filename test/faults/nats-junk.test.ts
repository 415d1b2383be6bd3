import { type NatsConnection } from 'nats';
import { of } from 'rxjs';
import { call } from '../journeys/api/call';
import { Guest } from '../journeys/api/guest';
import { NodeGroup } from '../journeys/nodes/node-group';
import { scrape } from '../journeys/ops/scrape';
import { ended, type LinkRig, openLink } from '../src/infra/nats/link-rig';
import { Conversation } from './conversation';
import { eventually } from './eventually';
import { enveloped, falseCommits, NO_BODIES, NO_MESSAGES } from './junk-on-the-wire';
import { cyclesOf } from './length';
import { logLines, opsUrlIn } from './log-lines';
import { Opened } from './opened';
import { query } from './query';
import { pause } from './server-process';

const TIMES = cyclesOf({ short: 20, long: 200 });

describe('nodes among which messages are that no node has sent', () => {
  const opened = new Opened();
  let group: NodeGroup;
  let guests: readonly Guest[] = [];
  let talk: Conversation;
  let junk: LinkRig;
  let wire: NatsConnection;
  let subjects: readonly string[] = [];
  /** Commits as they went by. */
  const heard: Uint8Array[] = [];

  beforeAll(async () => {
    // Of one name: they are known to each other by more than that.
    group = opened.add(await NodeGroup.start({ names: ['arkham', 'arkham'] }), (it) =>
      it.discard(),
    );
    junk = opened.add(await openLink(group.nats.url, { environment: 'dev', node: 'junk' }), (it) =>
      it.end(),
    );
    wire = junk.link.outbox;
    const { subjects: made } = junk.link;
    subjects = [made.presence(), made.commits(), made.world(), made.revoked()];
    wire.subscribe(made.commits(), {
      callback: (_, { data }) => {
        heard.push(data.slice());
      },
    });
    guests = await Promise.all(group.urls.map((url) => Guest.enter(url)));
    talk = new Conversation(guests);
    await talk.goesOn(3);
  }, 60_000);

  afterAll(async () => {
    for (const guest of guests) guest.leave();
    await opened.closeAll();
  }, 60_000);

  const metrics = () => Promise.all(group.nodes.map(({ output }) => scrape(opsUrlIn(output))));
  const sumOf = async (series: string): Promise<number> =>
    (await metrics()).reduce((sum, each) => sum + (each.value(series) || 0), 0);
  const linesOf = (event: string) => group.nodes.map(({ output }) => logLines(output, event));

  it('say which variable is the same where two have one name, and play', async () => {
    await eventually('a line of each', () =>
      linesOf('node.nameTwice').every((lines) => lines.length > 0),
    );
    for (const lines of linesOf('node.nameTwice'))
      expect(lines).toMatchObject([{ level: 'warn', variable: 'NODE_NAME', name: 'arkham' }]);
    expect(await sumOf('mythos_nodes_same_name_total')).toBe(2);
    expect(await sumOf('mythos_world_role{role="leader"}')).toBe(1);
    const zones = await query(group.databaseUrl, 'select distinct node from zone_owner');
    expect(zones).toHaveLength(1);
    talk.expectWhole();
  }, 30_000);

  it('keep as a dead letter what says nothing and may be worth a look, and no more', async () => {
    for (const subject of subjects)
      for (const body of NO_BODIES) wire.publish(subject, enveloped('junk', body));
    await talk.goesOn(2);
    await eventually(
      'all of them',
      async () => (await sumOf('mythos_nats_invalid_total{reason="wrong-body"}')) >= 15,
    );
    const [, commits = '', world = ''] = subjects;
    const letters = await eventually('the letters', async () => {
      const opsUrl = opsUrlIn(group.nodes[0]?.output ?? '');
      const { body } = await call(opsUrl, 'GET /dead-letters?limit=1000');
      const { letters: all } = body as {
        readonly letters: readonly { readonly subject: string; readonly reason: string }[];
      };
      const found = all.filter(({ reason }) => reason === 'wrong-body');
      return found.length >= 2 * NO_BODIES.length ? found : null;
    });
    expect(new Set(letters.map(({ subject }) => subject))).toEqual(new Set([commits, world]));
    talk.expectWhole();
  }, 60_000);

  it('leave out what is no message, count it, log one line of a kind, and lose nothing', async () => {
    const all = async (): Promise<void> => {
      for (let n = 0; n < TIMES; n += 1) {
        for (const subject of subjects)
          for (const make of Object.values(NO_MESSAGES)) wire.publish(subject, make());
        await pause(10);
      }
      await wire.flush();
    };
    await talk.goesOnDuring(all());
    for (const reason of Object.keys(NO_MESSAGES))
      // The subject of the world is heard by one, those of presence and revocations by both, commits by who follows.
      await eventually(
        `all that are ${reason}`,
        async () => (await sumOf(`mythos_nats_invalid_total{reason="${reason}"}`)) >= 6 * TIMES,
      );
    for (const lines of linesOf('nats.invalidMessage')) {
      const kinds = lines.map(({ subject, reason }) => `${String(subject)} ${String(reason)}`);
      expect(kinds).toEqual([...new Set(kinds)]);
      expect(kinds.length).toBeGreaterThanOrEqual(2 * Object.keys(NO_MESSAGES).length);
    }
    talk.expectWhole();
  }, 60_000);

  it('believe the database where commits are told of that nobody made', async () => {
    const [, commits = ''] = subjects;
    const all = async (): Promise<void> => {
      for (let n = 0; n < TIMES; n += 1) {
        const [row] = await query<{ no: string; head: string }>(
          group.databaseUrl,
          'select commit_no as no, head from log_head',
        );
        for (const body of falseCommits(Number(row?.no), Number(row?.head)))
          wire.publish(commits, enveloped('commit', body));
        wire.publish(commits, enveloped('mentioned', { no: Number(row?.no) + 5 }));
      }
      await wire.flush();
    };
    await talk.goesOnDuring(all());
    await talk.goesOn(2);
    expect(await sumOf('mythos_follower_commits_total{became="untrue"}')).toBeGreaterThan(0);
    const doubts = linesOf('follower.doubted').flat();
    expect(doubts.length).toBeGreaterThan(0);
    expect(doubts.length).toBeLessThanOrEqual(2);
    talk.expectWhole();
  }, 60_000);

  it('leave out commits that come again, late and in the wrong order', async () => {
    const [, commits = ''] = subjects;
    const late = 'mythos_follower_commits_total{became="late"}';
    const before = await sumOf(late);
    const [first = Buffer.alloc(0)] = heard;
    const again = async (): Promise<void> => {
      for (const bytes of heard.toReversed()) wire.publish(commits, bytes);
      for (let n = 0; n < 3; n += 1) wire.publish(commits, first);
      const { body } = JSON.parse(Buffer.from(first).toString()) as { readonly body: unknown };
      for (let n = 0; n < 10; n += 1) wire.publish(commits, enveloped('commit', body));
      await wire.flush();
    };
    await talk.goesOnDuring(again());
    await talk.goesOn(2);
    expect(await sumOf(late)).toBeGreaterThanOrEqual(before + 10);
    talk.expectWhole();
  }, 60_000);

  it('ask again where somebody answers nonsense for the node that has the world', async () => {
    const { link, root } = junk;
    const nonsense$ = of({ type: 'answer', correlationId: 'junk', body: 'nonsense' });
    const served$ = link.serve(link.subjects.world(), () => nonsense$, { maxInFlight: 10 });
    const serving = root.child('nonsense');
    serving.subscribe('served', served$, { error: () => undefined });
    await talk.goesOn(5);
    await ended(serving.close({ code: 'parent' }));
    await talk.goesOn(2);
    expect(link.report.counts.served).toBeGreaterThan(0);
    talk.expectWhole();
  }, 60_000);

  it('go on at the other when one of the two is killed', async () => {
    const [first, second] = group.nodes;
    const roles = await metrics();
    const at = roles.findIndex((each) => each.value('mythos_world_role{role="leader"}') === 1);
    const [gone, left] = at === 0 ? [first, guests[1]] : [second, guests[0]];
    guests[at]?.leave();
    await gone?.end('SIGKILL');
    if (left === undefined) throw new Error('somebody who is left');
    await new Conversation([left], 'Later').goesOn(2);
  }, 60_000);
});
