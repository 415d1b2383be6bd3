import { type LoggedEvent } from '../../../src/model/event';
import { type PlayerId } from '../../../src/model/ids';
import { type Tier } from '../../../src/model/lucidity';
import { distortion } from '../../../src/perception/distort/distortion';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { ADAS_ACCOUNT, BOB, CY } from '../perception/sample-events';
import { at, said, walked } from './events';
import { type Client, closeClients, SessionRig } from './session-rig';

/** Every second line. */
const distort = distortion({
  ...RULE_NUMBERS,
  'distort.unpunctuatedPercent': 50,
  'distort.scrambledPercent': 50,
  'distort.looksPercent': 50,
});

/** Bob’s mind comes to another tier. */
const changed = (offset: number, before: Tier, after: Tier): LoggedEvent => ({
  type: 'lucidity.changed',
  at: 1_000,
  zone: at('quay').zone,
  audience: { kind: 'player', player: BOB },
  correlationId: 'c-1',
  actor: BOB,
  actorName: 'Bob',
  actorAccount: ADAS_ACCOUNT,
  viewer: { player: BOB, before: at('quay', { tier: before }), after: at('quay', { tier: after }) },
  before,
  after,
  offset,
});

const MINDS: Readonly<Record<number, readonly [Tier, Tier]>> = {
  10: ['lucid', 'fractured'],
  30: ['fractured', 'deranged'],
  50: ['deranged', 'catatonic'],
  70: ['catatonic', 'deranged'],
  80: ['deranged', 'uneasy'],
};
const LINE = 'Somebody whispered, underneath the stairs: “Run!”';
/** Bob loses his mind while Ada talks. */
const STORY: readonly LoggedEvent[] = Array.from({ length: 90 }, (_, i) => {
  const mind = MINDS[i + 1];
  return mind === undefined ? said(i + 1, LINE) : changed(i + 1, ...mind);
});
const tell = (rig: SessionRig, from: number, to = STORY.length): void => {
  for (const event of STORY.slice(from, to)) rig.happen(event);
};

/** What came over the wire for each offset, byte by byte. */
const heardBy = (...clients: readonly Client[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    clients.flatMap(({ seen }) =>
      seen.flatMap(({ id, event, data }) =>
        id === undefined || event !== undefined || data === undefined ? [] : [[id, data] as const],
      ),
    ),
  );

const idOf = (offset: number): string => `k1.${offset.toString(36)}`;
/** Of a reader's lines, those after an offset. */
const after = (heard: Readonly<Record<string, string>>, offset: number) =>
  Object.fromEntries(
    STORY.filter((event) => event.offset > offset).map((event) => {
      const id = idOf(event.offset);
      return [id, heard[id]] as const;
    }),
  );

/** What Bob hears who is there all the time. */
function live(player: PlayerId = BOB): Readonly<Record<string, string>> {
  const rig = new SessionRig({ distort });
  const client = rig.connect(player);
  tell(rig, 0);
  return heardBy(client);
}

describe('Sessions', () => {
  afterEach(closeClients);

  it('distort some of what is said, while a mind is so, and only for that mind', () => {
    const [bob, cy] = [live(BOB), live(CY)];
    const wrong = STORY.filter(({ type }) => type === 'room.said')
      .map(({ offset }) => offset)
      .filter((offset) => bob[idOf(offset)] !== cy[idOf(offset)]);
    expect(wrong.every((offset) => offset > 10 && offset < 80)).toBe(true);
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.length).toBeLessThan(50);
    expect(Object.values(cy).every((data) => data.includes(JSON.stringify(LINE)))).toBe(true);
  });

  it.each([0, 9, 10, 25, 29, 55, 79, 89])(
    'tell the same to who is cut off after %d and resumes from memory',
    (cut) => {
      const rig = new SessionRig({ distort });
      const first = rig.connect();
      tell(rig, 0, cut);
      first.subscription.unsubscribe();
      tell(rig, cut, cut + 7);
      const again = rig.connect(BOB, { lastEventId: idOf(cut) });
      tell(rig, cut + 7);
      expect(heardBy(first, again)).toEqual(live());
    },
  );

  it.each([0, 10, 29, 55, 70, 85])(
    'tell the same after a restart to who reads it from the log after %d',
    (cut) => {
      const rig = new SessionRig({ distort, start: { head: 90, recent: [] }, maxRecent: 1 });
      rig.log.events.push(...STORY);
      rig.viewers.set(BOB, at('quay', { tier: 'uneasy' }));
      const heard = heardBy(rig.connect(BOB, { lastEventId: idOf(cut) }));
      expect(heard).toEqual(after(live(), cut));
    },
  );

  it('tell the same to who begins with a snapshot, and on a second stream, in the same bytes', () => {
    const rig = new SessionRig({ distort });
    tell(rig, 0, 40);
    const [first, second] = [rig.connect(), rig.connect()];
    tell(rig, 40);
    expect(heardBy(first)).toEqual(after(live(), 40));
    expect(heardBy(second)).toEqual(heardBy(first));
  });

  it('distort the line of English as the data', () => {
    const rig = new SessionRig({ distort });
    const [client, other] = [
      rig.connect(BOB, { render: 'text' }),
      rig.connect(CY, { render: 'text' }),
    ];
    tell(rig, 0);
    const [texts, truth] = [client, other].map((one) => Object.values(heardBy(one)).join('\n'));
    expect(texts).toContain('Somebody whispered underneath the stairs Run');
    expect(truth).not.toContain('Somebody whispered underneath');
  });

  it('turn a room about for the one who comes into it, live and again', () => {
    const there = at('quay', { tier: 'deranged' });
    const steps = Array.from({ length: 40 }, (_, i) => ({
      ...walked(i + 1, ['stair', 'quay']),
      viewer: { player: BOB, before: there, after: there },
    }));
    const rig = new SessionRig({ distort });
    rig.viewers.set(BOB, there);
    const client = rig.connect();
    for (const step of steps) rig.happen(step);
    const words = Object.values(heardBy(client)).map(
      (data) => (JSON.parse(data) as { view: { exits: { word: string }[] } }).view.exits[0]?.word,
    );
    expect(new Set(words)).toEqual(new Set(['north', 'south']));
    expect(heardBy(rig.connect(BOB, { lastEventId: idOf(0) }))).toEqual(heardBy(client));
  });
});
