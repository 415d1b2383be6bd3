import { brandAs } from '../../../src/model/ids';
import { playerId, somebody } from '../rules/small-view';
import { roomId } from '../rules/small-world';
import { closeWorlds, told, WorldRig } from './world-rig';

describe('World', () => {
  afterEach(closeWorlds);

  it('joins a command that is sent again while it is under way', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    const first = rig.ask('Ada', 'say hello', 'id');
    const second = rig.ask('Ada', 'say hello', 'id');
    rig.time.advance(5);
    expect(first.answer).toMatchObject({ offset: 101, duplicate: false });
    expect(second.answer).toMatchObject({ offset: 101, duplicate: true });
    expect(rig.story).toEqual(['101 room.said']);
  });

  it('refuses an id under way with another line, and the same id of another player is another', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    rig.ask('Ada', 'say hello', 'id');
    expect(rig.ask('Ada', 'say bye', 'id').fault).toBe('COMMAND_ID_REUSED');
    const bobs = rig.ask('Bob', 'say bye', 'id');
    rig.time.advance(5);
    expect(bobs.answer).toMatchObject({ duplicate: false });
  });

  it('gives a kept outcome again, with its first offset', () => {
    const rig = new WorldRig();
    const first = rig.ask('Ada', 'get lantern', 'id').answer;
    rig.ask('Ada', 'drop lantern');
    const again = rig.ask('Ada', 'get lantern', 'id').answer;
    expect(again).toEqual({ ...first, duplicate: true });
    expect(rig.story).toEqual(['101 item.moved', '102 item.moved']);
  });

  it('keeps the game’s no as well', () => {
    const rig = new WorldRig();
    const first = rig.ask('Ada', 'south', 'id').answer;
    expect(first).toMatchObject({ outcome: 'refused', offset: 100 });
    expect(rig.ask('Ada', 'south', 'id').answer).toEqual({ ...first, duplicate: true });
    expect(rig.database.sent).toHaveLength(1);
  });

  it('refuses a kept id with another line', () => {
    const rig = new WorldRig();
    rig.ask('Ada', 'say hello', 'id');
    expect(rig.ask('Ada', 'say bye', 'id').fault).toBe('COMMAND_ID_REUSED');
  });

  it('evaluates a question afresh each time', () => {
    const rig = new WorldRig();
    const first = rig.ask('Ada', 'look', 'id').answer;
    rig.ask('Bob', 'get lantern');
    const again = rig.ask('Ada', 'look', 'id').answer;
    expect(again).toMatchObject({ duplicate: false, offset: 101 });
    expect(again?.text).not.toBe(first?.text);
  });

  it('answers questions from memory while it recovers, and refuses the rest', () => {
    const rig = new WorldRig();
    rig.database.takingFails = 1;
    rig.database.ends(rig.database.lose(true));
    rig.ask('Ada', 'get lantern');
    expect(rig.world.loop.status).toBe('recovering');
    expect(rig.ask('Ada', 'inventory').answer).toMatchObject({ outcome: 'done', offset: 100 });
    expect(rig.ask('Ada', 'inventory', 'inv-2').answer?.text).not.toContain('lantern');
    expect(rig.ask('Ada', 'say hello').fault).toBe('WORLD_UNAVAILABLE');
    rig.time.advance(50);
    expect(rig.ask('Ada', 'inventory', 'inv-3').answer?.text).toContain('lantern');
  });

  it('answers a question whose batch was refused', () => {
    const rig = new WorldRig();
    const { storeAfter, refuse } = rig.database;
    rig.database.ends(storeAfter(5), refuse('other'));
    rig.ask('Bob', 'say wait');
    const said = rig.ask('Ada', 'say 1');
    const looked = rig.ask('Ada', 'look');
    rig.time.advance(5);
    expect([said.fault, looked.answer?.outcome]).toEqual(['WORLD_UNAVAILABLE', 'done']);
  });

  it('says so to whoever is not there, also from memory', () => {
    const rig = new WorldRig();
    expect(rig.ask('Cy', 'look').fault).toBe('NOT_IN_WORLD');
    expect(rig.ask('Cy', 'say hello').fault).toBe('NOT_IN_WORLD');
    rig.database.takingFails = 1;
    rig.database.ends(rig.database.lose(false));
    rig.ask('Ada', 'say 1');
    expect(rig.ask('Cy', 'look', 'again').fault).toBe('NOT_IN_WORLD');
  });

  it('refuses what is beyond its inbox', () => {
    const rig = new WorldRig({ maxQueue: 2 });
    rig.database.ends(rig.database.storeAfter(5));
    const asked = [1, 2, 3, 4].map((n) => rig.ask('Ada', `say ${n}`));
    expect(asked.map(({ fault }) => fault)).toEqual([null, null, null, 'OVERLOADED']);
  });

  it('takes nothing new once its intake has stopped, and finishes what it has', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    const before = rig.ask('Ada', 'say 1');
    rig.world.stopIntake();
    expect(rig.ask('Ada', 'say 2').fault).toBe('WORLD_UNAVAILABLE');
    rig.time.advance(5);
    expect(before.answer?.outcome).toBe('done');
  });

  it('drops ticks while one waits', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    rig.ask('Ada', 'say 1');
    rig.world.tick();
    rig.world.tick();
    expect(rig.world.loop.waiting).toBe(1);
  });

  it('lets a character in once, and none beside another of its account', () => {
    const rig = new WorldRig();
    const enter = (name: string, account = name) =>
      told(
        rig.world.enter({
          stored: {
            character: somebody(name, { account: brandAs(account), inWorld: false }),
            items: [],
            explored: [],
          },
          hasStream: true,
          correlationId: 'c-1',
        }),
      );
    expect(enter('Cy').answer).toEqual({ offset: 101 });
    expect(enter('Cy').answer).toEqual({ offset: 101 });
    expect(rig.story).toEqual(['101 player.entered']);
    expect(enter('Di', 'Cy').fault).toBe('CHARACTER_IN_WORLD');
    expect(rig.world.committed.occupants(roomId('quay')).map(({ id }) => id)).toContain(
      playerId('Cy'),
    );
  });

  it('tells of a lost link after five seconds, and lets the body go after thirty', () => {
    const rig = new WorldRig();
    const pass = (ms: number) => {
      rig.time.advance(ms);
      rig.world.tick();
      return rig.published.map(({ type }) => type);
    };
    rig.world.linkLost(playerId('Ada'));
    expect(pass(4_999)).toEqual([]);
    expect(pass(1)).toEqual(['player.linkdead']);
    expect(pass(25_000)).toEqual(['player.linkdead', 'player.left']);
    expect(rig.world.committed.character(playerId('Ada'))).toBeUndefined();
  });
});
