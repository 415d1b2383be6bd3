import { type LoggedEvent } from '../../../src/model/event';
import { brandAs } from '../../../src/model/ids';
import { ADA, BOB, SAMPLES } from '../perception/sample-events';
import { said, walked } from './events';
import { closeClients, SessionRig, told } from './session-rig';

describe('Sessions', () => {
  afterEach(closeClients);

  const GREETING = ['hello', 'caught-up', 'clock', 'presence'];
  const owner = (more: object) => ({
    owner: {
      account: brandAs<never>('account-1'),
      tokenId: 'token-1',
      expiresAt: Number.MAX_SAFE_INTEGER,
      address: 'here',
      ...more,
    },
  });

  it('greets, and sends each event once to those who may see it', () => {
    const rig = new SessionRig();
    const bob = rig.connect();
    rig.happen(said(1, 'hello'));
    rig.happen(said(2, 'unheard', 'stair'));
    rig.happen(said(3, 'bye'));
    expect(bob.story).toEqual([...GREETING, 'k1.1', 'k1.3']);
    expect(JSON.parse(bob.seen[0]?.data ?? '')).toMatchObject({
      streamId: 'stream-1',
      epoch: 'k1',
      playerId: BOB,
      resumed: false,
      head: 0,
    });
  });

  it('judges an event that changes a viewer by both sides, and what follows by the new one', () => {
    const rig = new SessionRig();
    const bob = rig.connect();
    const ada = rig.connect(ADA);
    rig.happen(walked(1, ['quay', 'stair']));
    rig.happen(said(2, 'on the quay'));
    rig.happen(said(3, 'on the stair', 'stair'));
    expect(bob.story.slice(4)).toEqual(['k1.1', 'k1.3']);
    expect(ada.story.slice(4)).toEqual(['k1.1', 'k1.2']);
  });

  it('replays to a returning client exactly what it missed, and nothing twice', () => {
    const rig = new SessionRig();
    const first = rig.connect();
    rig.happen(said(1, 'seen'));
    first.subscription.unsubscribe();
    rig.happen(said(2, 'missed'));
    rig.happen(walked(3, ['quay', 'stair']));
    rig.happen(said(4, 'not there any more'));
    const again = rig.connect(BOB, { lastEventId: 'k1.1' });
    rig.happen(said(5, 'live', 'stair'));
    expect(again.story).toEqual([
      'hello',
      'k1.2',
      'k1.3',
      'caught-up',
      'clock',
      'presence',
      'k1.5',
    ]);
    expect(JSON.parse(again.seen[3]?.data ?? '')).toEqual({ missed: 2 });
  });

  it('tells a client whose id is worth nothing to begin anew', () => {
    const rig = new SessionRig();
    const bob = rig.connect(BOB, { lastEventId: 'k0.1' });
    expect(bob.story).toEqual(['hello', 'reset', 'caught-up', 'clock', 'presence']);
    expect(JSON.parse(bob.seen[1]?.data ?? '')).toEqual({ why: 'epoch' });
  });

  it('reports the first stream of a character and its last, not those between', () => {
    const rig = new SessionRig();
    const [first, second] = [rig.connect(), rig.connect()];
    first.subscription.unsubscribe();
    expect([rig.links, rig.sessions.size]).toEqual([['back player-Bob'], 1]);
    second.subscription.unsubscribe();
    expect([rig.links, rig.sessions.size]).toEqual([['back player-Bob', 'lost player-Bob'], 0]);
  });

  it('ends the oldest of too many streams of a character, and none of another', () => {
    const rig = new SessionRig();
    const ada = rig.connect(ADA);
    const bobs = [1, 2, 3].map(() => rig.connect());
    expect(bobs.map(({ ended }) => ended)).toEqual(['complete', null, null]);
    expect(bobs[0]?.seen.at(-1)).toMatchObject({ event: 'bye', retry: '86400000' });
    expect([ada.ended, rig.sessions.size]).toEqual([null, 3]);
  });

  it('puts off whoever is too much, with a last word and a time to come back', () => {
    const rig = new SessionRig({
      limits: { perCharacter: 9, perAddress: 1, perNode: 9, newPerSecond: 9, newBurst: 9 },
    });
    const bob = rig.connect();
    const opened = rig.open(ADA);
    expect(opened).toEqual({ kind: 'busy', code: 'busy' });
    const words = Buffer.from(rig.sessions.lastWord('busy', 'sse')).toString();
    expect(words).toMatch(/event: ?bye[^]*"code":"busy"/);
    bob.subscription.unsubscribe();
    expect(rig.connect(ADA).stream.player).toBe(ADA);
  });

  it('stops a client that has nobody to watch', () => {
    expect(new SessionRig().open(brandAs('player-Nobody')).kind).toBe('nobody');
  });

  it('says goodbye to all, in slices, and opens nothing any more', () => {
    const rig = new SessionRig();
    const clients = [rig.connect(), rig.connect(ADA)];
    const goodbye = told(rig.sessions.sayGoodbye());
    rig.time.advance(0);
    expect(goodbye.isDone).toBe(true);
    expect(clients.map(({ ended }) => ended)).toEqual(['complete', 'complete']);
    expect(clients.map(({ seen }) => seen.at(-1)?.data)).toEqual(
      Array(2).fill(expect.stringContaining('"code":"shutdown"')),
    );
    expect(rig.links).not.toContain('lost player-Bob');
    expect(rig.open().kind).toBe('busy');
  });

  it('ends the streams of whoever has left, after the leaving', () => {
    const rig = new SessionRig();
    const bob = rig.connect();
    const left: LoggedEvent = { ...SAMPLES['player.left'], actor: BOB, offset: 1 };
    const { before, after } = SAMPLES['player.left'].viewer ?? {};
    if (before === undefined || after === undefined) throw new Error('no viewer in the sample');
    rig.happen({ ...left, viewer: { player: BOB, before, after } });
    expect(bob.story.slice(4)).toEqual(['k1.1', 'bye']);
    expect(bob.ended).toBe('complete');
  });

  it('ends streams whose token is revoked, ran out, or that are old; and those only', () => {
    const rig = new SessionRig({ maxAgeMs: 60_000 });
    const old = rig.connect(ADA);
    rig.time.advance(30_000);
    const revoked = rig.connect(BOB, owner({ tokenId: 'token-2' }));
    const expired = rig.connect(BOB, owner({ expiresAt: 60_000 }));
    rig.sessions.endRevoked('token-2');
    rig.sessions.endOverdue();
    expect([old.ended, revoked.ended, expired.ended]).toEqual([null, 'complete', null]);
    rig.time.advance(17_999);
    rig.sessions.endOverdue();
    expect([old.ended, expired.ended]).toEqual([null, null]);
    rig.time.advance(12_001);
    rig.sessions.endOverdue();
    const codes = [old, revoked, expired].map(({ seen }) => seen.at(-1)?.data);
    expect(codes.map((data) => /"code":"([^"]*)"/.exec(data ?? '')?.[1])).toEqual([
      'max-age',
      'logged-out',
      'auth-expired',
    ]);
  });

  it('ends a client that has said it is alive and then fell silent, and no other', () => {
    const rig = new SessionRig();
    const [page, curl] = [rig.connect(), rig.connect(ADA)];
    rig.sessions.alive(BOB, page.stream.id);
    rig.time.advance(59_999);
    rig.sessions.endOverdue();
    expect(page.ended).toBeNull();
    rig.time.advance(1);
    rig.sessions.endOverdue();
    expect([page.ended, curl.ended]).toEqual(['complete', null]);
  });

  it('moves the cursor of a silent client at its heartbeat', () => {
    const rig = new SessionRig();
    const bob = rig.connect();
    rig.happen(said(1, 'unheard', 'stair'));
    rig.time.advance(16_000);
    expect(bob.seen.at(-1)).toEqual({ id: 'k1.1' });
  });

  it('tells everybody how many are there, and the clock when an hour strikes', () => {
    const rig = new SessionRig();
    const bob = rig.connect();
    rig.sessions.announcePresence();
    rig.happen({ ...SAMPLES['clock.struck'], offset: 1 });
    expect(bob.story.slice(4)).toEqual(['presence', 'k1.1', 'clock']);
    expect([rig.sessions.head, [...rig.sessions.streams].length]).toEqual([1, 1]);
  });

  it('has the newest events from before the start in memory', () => {
    const recent = [said(1, 'before'), said(2, 'the start')];
    const rig = new SessionRig({ start: { head: 2, recent } });
    expect(rig.connect(BOB, { lastEventId: 'k1.0' }).story.slice(0, 3)).toEqual([
      'hello',
      'k1.1',
      'k1.2',
    ]);
    expect(rig.log.queries).toBe(0);
  });

  it('lets a slow client fall behind and catch up from the log, and nobody else notices', () => {
    const rig = new SessionRig({
      outgoing: { maxBytes: 65_536, maxFrames: 3, stalledMs: 5_000 },
    });
    const [slow, quick] = [rig.connect(), rig.connect(ADA)];
    slow.stream.blocked();
    for (const offset of [1, 2, 3, 4, 5, 6]) rig.happen(said(offset, `${offset}`));
    expect([slow.story.length, quick.story.length]).toEqual([4, 10]);
    slow.stream.drained();
    rig.time.advance(0);
    const ids = slow.story.filter((one) => one.startsWith('k1.'));
    expect(ids).toEqual(['k1.1', 'k1.2', 'k1.3', 'k1.4', 'k1.5', 'k1.6']);
  });

  it('cuts only whoever takes nothing at all', () => {
    const rig = new SessionRig();
    const [stuck, quick] = [rig.connect(), rig.connect(ADA)];
    stuck.stream.blocked();
    rig.happen(said(1, 'hello'));
    rig.time.advance(7_000);
    expect(String(stuck.ended)).toContain('SlowClientError');
    expect([quick.ended, rig.sessions.size, rig.links.at(-1)]).toEqual([
      null,
      1,
      'lost player-Bob',
    ]);
  });
});
