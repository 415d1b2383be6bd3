import { randomUUID } from 'node:crypto';
import { Guest } from '../api/guest';
import { call } from '../api/call';
import { Member } from '../api/member';
import { SseClient } from '../sse-client';
import { pause } from '../../faults/server-process';
import { NodeGroup } from './node-group';
import { RoamingStream } from './roaming-stream';
import { whoLeads } from './who-leads';

describe('two nodes behind one address', () => {
  const TOLD_AFTER_MS = 500;
  let group: NodeGroup;
  let leader: string;
  let follower: string;
  /** On the node that has the world. */
  let ada: Member;
  /** On the other. */
  let bo: Member;

  beforeAll(async () => {
    group = await NodeGroup.start({
      names: ['arkham', 'kingsport'],
      env: {
        ADMINS: 'Carter',
        RULES_TICK_MS: '50',
        RULES_LINKDEAD_TOLD_AFTER_MS: String(TOLD_AFTER_MS),
        RULES_WARD_MS: '0',
      },
    });
    const index = await whoLeads(group.databaseUrl, ['arkham', 'kingsport']);
    leader = group.urls[index] ?? '';
    follower = group.urls[1 - index] ?? '';
    ada = await Member.enter(leader, 'Ada');
    bo = await Member.enter(follower, 'Boris');
  }, 60_000);

  afterAll(async () => {
    ada.leaves();
    bo.leaves();
    await group.discard();
  }, 60_000);

  const textsOf = (stream: Pick<SseClient, 'events'>, pattern: RegExp): readonly string[] =>
    stream.events.map(({ data }) => String(data['text'])).filter((text) => pattern.test(text));

  it('have one log: what is said on either is heard on both, with one id', async () => {
    for (const [speaker, listener] of [
      [ada, bo],
      [bo, ada],
    ] as const) {
      const text = `Good evening from ${speaker.name}.`;
      await speaker.does(`say ${text}`);
      const heard = await listener.stream.until(({ data }) => data['text'] === text);
      const own = await speaker.stream.until(({ data }) => data['text'] === text);
      expect(heard.data).toMatchObject({ part: 'room', actorName: speaker.name });
      expect(own).toMatchObject({ id: heard.id, data: { part: 'self' } });
    }
  });

  it('answer a command on a follower once its own replica shows what came of it', async () => {
    for (let n = 0; n < 20; n += 1) {
      await bo.does('get lantern');
      expect((await bo.does('inventory')).text).toContain('lantern');
      await bo.does('drop lantern');
      expect((await bo.does('inventory')).text).not.toContain('lantern');
    }
  });

  it('let things go from hand to hand', async () => {
    await ada.does('get lantern');
    await ada.does(`give lantern to ${bo.name}`);
    await bo.stream.until(({ data }) => data['how'] === 'give');
    expect((await bo.does('inventory')).text).toContain('lantern');
    await bo.does(`give lantern to ${ada.name}`);
    expect((await ada.does('inventory')).text).toContain('lantern');
    expect((await bo.does('inventory')).text).not.toContain('lantern');
  });

  it('let whispers through, to the one who is meant', async () => {
    await bo.does(`whisper ${ada.name} The stars are right.`);
    const heard = await ada.stream.until(({ data }) => data['text'] === 'The stars are right.');
    expect(heard.data).toMatchObject({ actorName: bo.name });
  });

  it('know the same people', async () => {
    for (const one of [ada, bo]) {
      const { text } = await one.does('who');
      expect(text).toContain(ada.name);
      expect(text).toContain(bo.name);
    }
  });

  it('show who goes and who comes', async () => {
    await bo.does('north');
    const gone = await ada.stream.until(({ data }) => data['type'] === 'player.moved');
    expect(gone.data).toMatchObject({ part: 'from' });
    await bo.does('south');
    expect((await ada.does('look')).text).toContain(bo.name);
    expect((await bo.does('look')).text).toContain(ada.name);
  });

  it('give a command that is sent to both its one outcome', async () => {
    const id = randomUUID();
    const json = { id, line: 'say Once.' };
    const answers = await Promise.all(
      [follower, leader, follower].map(async (url) =>
        call(url, 'POST /api/commands', { token: bo.token, json }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body['offset'])).size).toBe(1);
    await ada.does('say After it.');
    await ada.stream.until(({ data }) => data['text'] === 'After it.');
    expect(textsOf(ada.stream, /^Once\.$/)).toEqual(['Once.']);
  });

  it('go on with a stream of the other by its id, nothing missing and nothing twice', async () => {
    const stream = new RoamingStream([leader, follower], bo.token, 0).open();
    await stream.until(({ event }) => event === 'caught-up');
    const lines = Array.from({ length: 60 }, (_, n) => `Line ${String(n)}`);
    for (const [n, line] of lines.entries()) {
      if (n % 5 === 0) stream.hop();
      await ada.does(`say ${line}`);
      await pause(10);
    }
    await stream.until(({ data }) => data['text'] === lines.at(-1));
    stream.close();
    expect(textsOf(stream, /^Line \d+$/)).toEqual(lines);
    expect(stream.pauses.length).toBeGreaterThan(4);
    expect(stream.frames.filter(({ event }) => event === 'snapshot')).toHaveLength(1);
  });

  it('miss nobody who has a stream on one of them, and miss who has none', async () => {
    const guest = await Guest.enter(follower);
    const second = new SseClient(leader, guest.token).open();
    await second.until(({ event }) => event === 'caught-up');
    const isMissed = () =>
      ada.stream.events.some(
        ({ data }) => data['type'] === 'player.linkdead' && data['actor'] === guest.id,
      );
    guest.leave();
    await pause(2 * TOLD_AFTER_MS);
    await ada.does('say Is everybody here?');
    expect(isMissed()).toBe(false);
    second.close();
    await ada.stream.until(
      ({ data }) => data['type'] === 'player.linkdead' && data['actor'] === guest.id,
    );
  });

  it.each(['leader', 'follower'])(
    'end the streams of a token that has logged out on the %s',
    async (where) => {
      const [here, there] = where === 'leader' ? [leader, follower] : [follower, leader];
      const guest = await Guest.enter(there);
      const since = performance.now();
      const { status } = await call(here, 'DELETE /api/sessions/current', { token: guest.token });
      expect(status).toBe(204);
      const bye = await guest.stream.until(({ event }) => event === 'bye', 1_000);
      expect(bye.data).toMatchObject({ code: 'logged-out', final: true });
      expect(performance.now() - since).toBeLessThan(1_000);
      const look = { token: guest.token, json: { id: randomUUID(), line: 'look' } };
      expect(await call(there, 'POST /api/commands', look)).toMatchObject({ status: 401 });
      guest.leave();
    },
  );

  it('let an account in on one that was made on the other, and take over its character', async () => {
    const carter = await Member.enter(leader, 'Randolph');
    const there = carter.at(follower);
    expect((await there.logsIn()).status).toBe(201);
    expect((await there.comesIn()).status).toBe(200);
    await there.does('say I dreamt of it.');
    await carter.stream.until(({ data }) => data['text'] === 'I dreamt of it.');
    carter.leaves();
    there.leaves();
  });

  it('take the files of the world anew when the staff says so on a follower', async () => {
    const carter = await Member.enter(follower, 'Carter');
    const { outcome, text } = await carter.does('reload content');
    expect([outcome, text]).toEqual(['done', expect.stringMatching(/^Reloaded: /)]);
    await bo.does('say Still here.');
    await ada.stream.until(({ data }) => data['text'] === 'Still here.');
    carter.leaves();
  });

  it('say on both that they are ready, and show the same map', async () => {
    for (const url of [leader, follower])
      expect(await call(url, 'GET /readyz')).toMatchObject({ status: 200 });
    const maps = await Promise.all(
      [leader, follower].map((url) => call(url, 'GET /api/map', { token: ada.token })),
    );
    expect(maps[0]?.status).toBe(200);
    expect(maps[0]?.body).toEqual(maps[1]?.body);
  });
});
