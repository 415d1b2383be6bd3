import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../app';
import { enter, type Visitor } from '../api/visitor';
import { Opened } from '../../faults/opened';
import { QUIET_TOWN } from '../quiet-town';
import { type WireAsked, type WireClient } from './wire-client';
import { named, saidIn, says, WIRES } from './wires';

const idOf = (epoch: unknown, offset: number): string => `${String(epoch)}.${offset.toString(36)}`;

describe.each(WIRES)('a stream over %s', (_name, kind) => {
  let app: TestApp;
  let ada: Visitor;
  let bo: Visitor;
  const opened = new Opened();

  beforeAll(async () => {
    app = await startApp({ ...QUIET_TOWN, HEARTBEAT_MS: '1000' });
    ada = await enter(app.url);
    bo = await enter(app.url);
  }, 60_000);

  afterEach(async () => opened.closeAll());

  afterAll(async () => {
    await app.stop();
  }, 60_000);

  /** Ada's, once it has caught up. */
  const listens = async (asked: WireAsked = {}): Promise<WireClient> => {
    const client = opened.add(await kind.open(app.url, ada.token, asked), async (each) =>
      each.cut(),
    );
    await client.until(named('presence'));
    return client;
  };
  const boSays = async (text: string): Promise<number> =>
    Number((await bo.sends(`say ${text}`)).body['offset']);

  it('begins with hello, a snapshot, caught-up and each volatile event once', async () => {
    const { frames, cursor } = await listens();
    const names = ['hello', 'snapshot', 'caught-up', 'vitals', 'clock', 'presence'];
    expect(frames.map(({ event }) => event)).toEqual(names);
    const [hello, snapshot] = frames;
    expect(hello?.data).toMatchObject({ playerId: ada.id, resumed: false, heartbeatMs: 1_000 });
    expect(snapshot?.id).toBe(cursor);
    expect(cursor).toBe(idOf(hello?.data['epoch'], Number(hello?.data['head'])));
    expect(snapshot?.data['occupants']).toMatchObject([{ name: bo.name }]);
  });

  it('answers each line, and shows what it did once, by the id of the command, in order', async () => {
    const client = await listens();
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const answers = await Promise.all(
      ids.map(async (id, n) => client.does(`say Line ${String(n)}.`, id)),
    );
    expect(answers.map(({ id, outcome }) => [id, outcome])).toEqual(ids.map((id) => [id, 'done']));
    await Promise.all(ids.map(async (id) => client.until(({ data }) => data['commandId'] === id)));
    const events = client.frames.filter(({ event }) => event === undefined);
    expect(events.map(({ data }) => data['commandId']).toSorted()).toEqual(ids.toSorted());
    const offsets = events.map(({ data }) => Number(data['offset']));
    expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
    const lastOffset = Math.max(...answers.map(({ offset }) => offset));
    expect(lastOffset).toBe(offsets.at(-1));
  });

  it('tells the game’s no as an outcome, a faulty line and a used id as problems', async () => {
    const client = await listens();
    const id = randomUUID();
    expect(await client.does('go east', id)).toMatchObject({ outcome: 'refused', id });
    expect(await client.does('go east', id)).toMatchObject({ duplicate: true });
    await expect(client.does('go west', id)).rejects.toThrow('COMMAND_ID_REUSED');
    await expect(client.does('x'.repeat(1_001))).rejects.toThrow('INVALID');
    await expect(client.does('look', 'no-uuid')).rejects.toThrow('INVALID');
    expect(await client.does('look')).toMatchObject({ outcome: 'done' });
  });

  it('goes on after the given id: nothing is missing, nothing comes twice', async () => {
    const first = await listens();
    await boSays('Before.');
    await first.until(says('Before.'));
    await first.cut();
    for (const text of ['One.', 'Two.', 'Three.']) await boSays(text);
    const second = await listens({ lastEventId: first.cursor });
    await boSays('Four.');
    await second.until(says('Four.'));
    expect(saidIn(second)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(second.frames[0]?.data).toMatchObject({ resumed: true });
    expect(second.frames.filter(named('snapshot'))).toEqual([]);
    expect(second.frames.find(named('caught-up'))?.data).toEqual({ missed: 3 });
  });

  it('loses no line over many short connections while another speaks', async () => {
    const heard: unknown[] = [];
    let cursor = (await listens()).cursor;
    const lines = Array.from({ length: 60 }, (_, n) => `Sentence ${String(n)}.`);
    const speaking = (async () => {
      for (const line of lines) await boSays(line);
    })();
    while (!heard.includes(lines.at(-1))) {
      const client = await listens({ lastEventId: cursor });
      await client.cut();
      heard.push(...saidIn(client));
      ({ cursor } = client);
    }
    await speaking;
    expect(heard).toEqual(lines);
  }, 30_000);

  it.each([
    ['no id at all', () => 'garbage', 'malformed'],
    ['of another epoch', (epoch: string) => `${epoch}0.1`, 'epoch'],
    ['of the future', (epoch: string) => `${epoch}.zzzzz`, 'future'],
  ])('begins anew, and says so, when the id is %s', async (_label, idFrom, why) => {
    const [epoch = ''] = (await listens()).cursor.split('.');
    const { frames } = await listens({ lastEventId: idFrom(epoch) });
    const names = ['hello', 'reset', 'snapshot', 'caught-up'];
    expect(frames.slice(0, 4).map(({ event }) => event)).toEqual(names);
    expect(frames[1]?.data).toEqual({ why });
  });

  it('feeds two at once, each for itself', async () => {
    const [one, two] = [await listens(), await listens()];
    await boSays('To both.');
    await Promise.all([one.until(says('To both.')), two.until(says('To both.'))]);
    await one.cut();
    await boSays('To one.');
    await two.until(says('To one.'));
    expect([saidIn(one), saidIn(two)]).toEqual([['To both.'], ['To both.', 'To one.']]);
  });

  it('adds a line of English where the reader asks for one', async () => {
    const client = await listens({ isText: true });
    await boSays('Hello.');
    await client.until(says(`${bo.name} says, “Hello.”`));
  });

  it('says the same as the other wires, id by id', async () => {
    const clients = [];
    for (const [, other] of WIRES)
      clients.push(opened.add(await other.open(app.url, ada.token), async (each) => each.cut()));
    for (const client of clients) await client.until(named('presence'));
    await boSays('“Quotes”, \\ and \u2028 lines.');
    const [first, ...others] = await Promise.all(
      clients.map(async (client) => client.until(({ data }) => data['type'] === 'room.said')),
    );
    for (const frame of others) expect(frame).toEqual(first);
  });

  it('moves the cursor of one who sees nothing, by heartbeats that dispatch nothing', async () => {
    await bo.sends('north');
    const client = await listens();
    const offset = await boSays('Nobody hears this.');
    await client.reaches(idOf(client.frames[0]?.data['epoch'], offset));
    expect(client.frames.filter(({ event }) => event === undefined)).toEqual([]);
    expect(new Set(client.frames.map(({ event }) => event))).not.toContain('heartbeat');
    await bo.sends('south');
  });
});
