import { startApp, type TestApp } from '../app';
import { type RawStream } from './raw-stream';
import { enter, type Visitor } from './visitor';

const typeOf = (data: string): unknown => (JSON.parse(data) as { type?: unknown }).type;

describe('a character whose last stream is lost', () => {
  const TOLD_AFTER_MS = 1_000;
  const STAYS_MS = 3_500;
  let app: TestApp;
  let watcher: Visitor;
  let watching: RawStream;

  beforeAll(async () => {
    app = await startApp({
      RULES_TICK_MS: '20',
      RULES_LINKDEAD_TOLD_AFTER_MS: String(TOLD_AFTER_MS),
      RULES_LINKDEAD_STAYS_MS: String(STAYS_MS),
      RULES_WARD_MS: '0',
    });
    watcher = await enter(app.url);
    watching = await watcher.listens();
    await watching.untilNamed('caught-up');
  }, 60_000);

  afterAll(async () => {
    await watching.cut();
    await app.stop();
  }, 60_000);

  const seen = async (type: string, who: Visitor) =>
    watching.until(({ event, data }) => {
      if (event !== undefined) return false;
      const { type: is, actor } = JSON.parse(data) as { type: string; actor?: string };
      return is === type && actor === who.id;
    });
  const typesOf = (who: Visitor): readonly unknown[] =>
    watching.events.filter(({ data }) => data.includes(who.id)).map(({ data }) => typeOf(data));
  const atOf = ({ data }: { readonly data: string }) => (JSON.parse(data) as { at: number }).at;
  const comes = async (): Promise<{ who: Visitor; stream: RawStream }> => {
    const who = await enter(app.url);
    const stream = await who.listens();
    await stream.untilNamed('caught-up');
    return { who, stream };
  };

  it('is missed by the room after a while, and then leaves', async () => {
    const { who, stream } = await comes();
    await stream.cut();
    const told = await seen('player.linkdead', who);
    const left = await seen('player.left', who);
    expect(JSON.parse(left.data)).toMatchObject({ reason: 'linkdead' });
    expect(atOf(left) - atOf(told)).toBe(STAYS_MS - TOLD_AFTER_MS);
    expect(await who.sends('look')).toMatchObject({ status: 409, body: { code: 'NOT_IN_WORLD' } });
  });

  it('comes in again with GET /api/events, and goes on where it was', async () => {
    const { who, stream } = await comes();
    await stream.cut();
    await seen('player.left', who);
    const again = await who.listens({ lastEventId: stream.lastId });
    await again.untilNamed('presence');
    expect(again.dataOf('hello')).toMatchObject({ resumed: true, playerId: who.id });
    const own = again.events.map(({ data }) => typeOf(data));
    expect(own.at(-1)).toBe('player.entered');
    expect(again.dataOf('caught-up')['missed']).toBe(own.length);
    expect(await who.sends('look')).toMatchObject({ status: 200 });
    expect(typesOf(who)).toEqual([
      'player.entered',
      'player.linkdead',
      'player.left',
      'player.entered',
    ]);
    await again.cut();
  });

  it('is back, and the room is told, when it resumes in between', async () => {
    const { who, stream } = await comes();
    await stream.cut();
    await seen('player.linkdead', who);
    const again = await who.listens({ lastEventId: stream.lastId });
    await seen('player.returned', who);
    const { body } = await watcher.sends('look');
    const present = { name: who.name, isLinkdead: false };
    expect(body['view']).toHaveProperty('occupants', expect.arrayContaining([present]));
    expect(typesOf(who)).toEqual(['player.entered', 'player.linkdead', 'player.returned']);
    await again.cut();
  });

  it('is not missed at all when another stream is left, or it resumes at once', async () => {
    const { who, stream } = await comes();
    const second = await who.listens();
    await second.untilNamed('caught-up');
    await stream.cut();
    await second.cut();
    const third = await who.listens({ lastEventId: second.lastId });
    await third.untilNamed('caught-up');
    const other = await comes();
    await other.stream.cut();
    await seen('player.linkdead', other.who);
    expect(typesOf(who)).toEqual(['player.entered']);
    await third.cut();
  });
});
