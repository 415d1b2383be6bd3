import { playerId } from '../rules/small-view';
import { CONTENT, roomId } from '../rules/small-world';
import { closeWorlds, told, WorldRig } from './world-rig';

describe('WorldLoop', () => {
  afterEach(closeWorlds);

  it('tells nobody anything before the commit has succeeded', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    const said = rig.ask('Ada', 'say hello');
    rig.time.advance(4);
    expect([rig.story, said.answer, rig.points]).toEqual([[], null, ['before-commit']]);
    expect(rig.world.committed.presence(playerId('Ada')).lastActiveAt).not.toBe(rig.time.now());
    rig.time.advance(1);
    expect(rig.story).toEqual(['101 room.said']);
    expect(said.answer).toMatchObject({ outcome: 'done', offset: 101, duplicate: false });
  });

  it('publishes before it answers, after the commit', () => {
    const rig = new WorldRig();
    rig.ask('Ada', 'say hello');
    expect(rig.points).toEqual(['before-commit', 'after-commit', 'after-publish']);
  });

  it('makes one batch of what gathered while another committed', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5), rig.database.storeAfter(5));
    for (const line of ['say 1', 'say 2', 'say 3']) rig.ask('Ada', line);
    rig.ask('Bob', 'say 4');
    rig.time.advance(10);
    expect(rig.database.sent.map(({ events }) => events.length)).toEqual([1, 3]);
    expect(rig.published).toMatchObject(
      [1, 2, 3, 4].map((n) => ({ offset: 100 + n, text: `${n}` })),
    );
  });

  it('looks outcomes up once per batch, and not for what only asks', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    for (const line of ['say 1', 'say 2', 'say 3', 'look']) rig.ask('Ada', line);
    rig.time.advance(5);
    expect(rig.database.looks).toEqual([1, 2]);
  });

  it('takes no more into a batch than its bound', () => {
    const rig = new WorldRig({ maxBatch: 2 });
    rig.database.ends(rig.database.storeAfter(5));
    for (const n of [1, 2, 3, 4]) rig.ask('Ada', `say ${n}`);
    rig.time.advance(5);
    expect(rig.database.sent.map(({ events }) => events.length)).toEqual([1, 2, 1]);
  });

  it('lets later entries of a batch see the earlier ones: one lantern goes to one of two', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    rig.ask('Bob', 'say wait');
    const first = rig.ask('Ada', 'get lantern', 'get-1');
    const second = rig.ask('Bob', 'get lantern', 'get-2');
    rig.time.advance(5);
    expect([first.answer?.outcome, second.answer?.outcome]).toEqual(['done', 'refused']);
    expect(rig.database.sent).toHaveLength(2);
  });

  it('commits nothing for a question, and answers it', () => {
    const rig = new WorldRig();
    expect(rig.ask('Ada', 'look').answer).toMatchObject({ outcome: 'done', offset: 100 });
    expect(rig.database.sent).toEqual([]);
  });

  it('merges what is memory only without a commit', () => {
    const rig = new WorldRig();
    rig.world.linkLost(playerId('Ada'));
    expect(rig.database.sent).toEqual([]);
    expect(rig.world.committed.presence(playerId('Ada')).linkdeadAt).toBe(rig.time.now());
  });

  it('answers "accepted" entries with the head', () => {
    const rig = new WorldRig();
    const renamed = told(rig.world.rename(playerId('Ada'), 'Adela', 'c-2'));
    expect(renamed.answer).toEqual({ offset: 101 });
    expect(rig.world.committed.named('adela')?.id).toBe(playerId('Ada'));
  });

  it('strikes the hour although a command was committed between it and the tick', () => {
    const rig = new WorldRig();
    // Four game seconds in a real one: an hour strikes every 15 minutes.
    rig.time.advance(15 * 60_000);
    rig.ask('Ada', 'say is it late?');
    rig.world.tick();
    rig.world.tick();
    expect(rig.published.filter(({ type }) => type === 'clock.struck')).toHaveLength(1);
  });

  it('is idle once nothing waits and nothing commits', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5), rig.database.storeAfter(5));
    rig.ask('Ada', 'say 1');
    rig.ask('Ada', 'say 2');
    const idle = told(rig.world.loop.idle$);
    rig.time.advance(9);
    expect(idle.isDone).toBe(false);
    rig.time.advance(1);
    expect(idle.isDone).toBe(true);
    expect(told(rig.world.loop.idle$).isDone).toBe(true);
  });

  it('costs only the one whose input makes a rule throw', () => {
    const rooms = new Map(CONTENT.rooms);
    rooms.get = (id) => {
      if (id === roomId('stair')) throw new Error('a fault in the program');
      return CONTENT.rooms.get(id);
    };
    const rig = new WorldRig({ fixed: { content: { ...CONTENT, rooms }, bornAt: 0 } });
    rig.database.ends(rig.database.storeAfter(5));
    rig.ask('Bob', 'say wait');
    const answers = ['say 1', 'north', 'say 2'].map((line) => rig.ask('Ada', line));
    rig.time.advance(5);
    expect(answers.map(({ answer }) => answer?.code ?? answer?.outcome)).toEqual([
      'done',
      'world.not_saved',
      'done',
    ]);
    expect(rig.failures).toHaveLength(2);
    expect(rig.ask('Ada', 'say 3').answer?.outcome).toBe('done');
  });
});
