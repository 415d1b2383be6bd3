import { AppError } from '../../../src/model/app-error';
import { inRoom, playerId } from '../rules/small-view';
import { type End } from './fake-database';
import { closeWorlds, type Told, told, WorldRig } from './world-rig';

/** Three commands of Ada's and one of Bob's in one batch, which ends as the database is told. */
function batchOf(rig: WorldRig, ...ends: readonly End[]): readonly Told[] {
  rig.database.ends(rig.database.storeAfter(5), ...ends);
  rig.ask('Bob', 'say wait');
  const asked = ['say 1', 'get lantern', 'say 3'].map((line) => rig.ask('Ada', line));
  return asked;
}

const codes = (asked: readonly Told[]) =>
  asked.map(({ answer, fault }) => fault ?? answer?.code ?? answer?.outcome ?? 'waits');

describe('WorldLoop when a commit is refused for its data', () => {
  afterEach(closeWorlds);

  it('steps its inputs again one by one, and refuses only the culprit', () => {
    const rig = new WorldRig();
    const { refuse, store } = rig.database;
    const asked = batchOf(rig, refuse('data'), store, refuse('data'), store);
    rig.time.advance(5);
    expect(codes(asked)).toEqual(['done', 'world.not_saved', 'done']);
    expect(rig.story).toEqual(['101 room.said', '102 room.said', '103 room.said']);
    expect(rig.database.sent.map(({ outcomes }) => outcomes.length)).toEqual([1, 3, 1, 1, 1, 1]);
  });

  it('keeps the refusal and nothing else of the culprit, so that it hears the same again', () => {
    const rig = new WorldRig();
    const { refuse, store } = rig.database;
    batchOf(rig, refuse('data'), store, refuse('data'), store);
    rig.time.advance(5);
    const [kept] = rig.database.sent.filter(({ outcomes }) =>
      outcomes.some(({ code }) => code === 'world.not_saved'),
    );
    expect(kept).toMatchObject({ events: [], characters: [], items: [], itemsGone: [] });
  });

  it('leaves nothing of the culprit behind', () => {
    const rig = new WorldRig();
    const { refuse, store } = rig.database;
    batchOf(rig, refuse('data'), store, refuse('data'), store);
    rig.time.advance(5);
    expect(rig.ask('Ada', 'get lantern', 'again').answer?.outcome).toBe('done');
  });

  it('begins nothing else before the last of them has ended', () => {
    const rig = new WorldRig();
    const { refuse, storeAfter } = rig.database;
    const slow = storeAfter(5);
    batchOf(rig, refuse('data'), slow, slow, slow);
    rig.time.advance(7);
    rig.ask('Bob', 'say meanwhile');
    rig.time.advance(3);
    expect(rig.database.sent.map(({ events }) => events.length)).toEqual([1, 3, 1, 1]);
    rig.time.advance(10);
    expect(rig.published.map((event) => ('text' in event ? event.text : event.type))).toEqual([
      'wait',
      '1',
      'item.moved',
      '3',
      'meanwhile',
    ]);
  });

  it('lets a refused entry that is no command try again', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.refuse('data'));
    const renamed = told(rig.world.rename(playerId('Ada'), 'Adela', 'c-2'));
    expect(renamed.fault).toBe('WORLD_UNAVAILABLE');
    expect(rig.world.committed.named('Adela')).toBeUndefined();
  });
});

describe('WorldLoop when a commit is refused for another cause', () => {
  afterEach(closeWorlds);

  it('changes nothing, and lets all of the batch try again', () => {
    const rig = new WorldRig();
    const asked = batchOf(rig, rig.database.refuse('other'));
    rig.time.advance(5);
    expect(codes(asked)).toEqual(Array(3).fill('WORLD_UNAVAILABLE'));
    expect(rig.story).toEqual(['101 room.said']);
    expect(rig.world.committed.itemsAt(inRoom('quay'))).toHaveLength(1);
  });

  it('pauses, then takes the zones anew over a fresh connection', () => {
    const rig = new WorldRig();
    batchOf(rig, rig.database.refuse('other'));
    rig.time.advance(5);
    const waiting = rig.ask('Ada', 'say 4');
    rig.time.advance(999);
    expect([rig.database.taken.length, codes([waiting])]).toEqual([0, ['waits']]);
    rig.time.advance(1);
    expect([rig.database.taken.length, codes([waiting])]).toEqual([1, ['done']]);
    expect(rig.database.sent.at(-1)?.tokens).toMatchObject({ social: 2 });
    expect(rig.statuses).toEqual(['recovering', 'running']);
  });
});

describe('WorldLoop when another owner has taken the zones', () => {
  afterEach(closeWorlds);

  it('never commits again, and answers whoever asks', () => {
    const rig = new WorldRig();
    const asked = batchOf(rig, rig.database.refuse('fenced'));
    rig.time.advance(5);
    expect(codes(asked)).toEqual(Array(3).fill('WORLD_UNAVAILABLE'));
    const { length } = rig.database.sent;
    expect(rig.ask('Ada', 'say 5').fault).toBe('WORLD_UNAVAILABLE');
    rig.time.advance(60_000);
    expect([rig.database.sent.length, rig.statuses]).toEqual([length, ['fenced']]);
  });

  it('lets go of links, and is idle', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5), rig.database.refuse('fenced'));
    rig.ask('Bob', 'say wait');
    rig.ask('Ada', 'say 1');
    rig.world.linkLost(playerId('Ada'));
    rig.time.advance(5);
    rig.world.linkBack(playerId('Ada'));
    expect([rig.world.loop.waiting, told(rig.world.loop.idle$).isDone]).toEqual([0, true]);
  });

  it('commits none of those that were to be tried one by one after it', () => {
    const rig = new WorldRig();
    const { refuse } = rig.database;
    const asked = batchOf(rig, refuse('data'), refuse('fenced'));
    rig.time.advance(5);
    expect(codes(asked)).toEqual(Array(3).fill('WORLD_UNAVAILABLE'));
    expect(rig.database.sent).toHaveLength(3);
  });
});

class ZonesTaken extends AppError {
  readonly code = 'ZONES_TAKEN';
}

describe('WorldLoop when the end of a commit is unknown', () => {
  afterEach(closeWorlds);

  it('says that nobody knows, and never commits again, if another owner has the zones', () => {
    const rig = new WorldRig();
    rig.database.takingFails = 1;
    rig.database.takingFault = new ZonesTaken('taken');
    const asked = batchOf(rig, rig.database.lose(true));
    rig.time.advance(5);
    expect(codes(asked)).toEqual(Array(3).fill('OUTCOME_UNKNOWN'));
    expect(rig.story).toEqual(['101 room.said']);
    expect(rig.ask('Ada', 'say 5').fault).toBe('WORLD_UNAVAILABLE');
    expect(rig.statuses).toEqual(['recovering', 'fenced']);
  });

  it('goes on as committed if the batch is found', () => {
    const rig = new WorldRig();
    const asked = batchOf(rig, rig.database.lose(true));
    rig.time.advance(5);
    expect(codes(asked)).toEqual(['done', 'done', 'done']);
    expect(rig.story.slice(1)).toEqual(['102 room.said', '103 item.moved', '104 room.said']);
    expect(rig.database.found).toEqual([rig.database.sent[1]?.id]);
  });

  it('goes on as refused if it is not', () => {
    const rig = new WorldRig();
    const asked = batchOf(rig, rig.database.lose(false));
    rig.time.advance(5);
    expect(codes(asked)).toEqual(Array(3).fill('WORLD_UNAVAILABLE'));
    expect(rig.story).toEqual(['101 room.said']);
    expect(rig.ask('Ada', 'get lantern').answer?.outcome).toBe('done');
  });

  it('tells nobody anything until it is known, however long that takes', () => {
    const rig = new WorldRig();
    rig.database.takingFails = 3;
    const asked = batchOf(rig, rig.database.lose(true));
    // Pauses of 50, 100 and 200 ms.
    rig.time.advance(5 + 349);
    expect([codes(asked), rig.story.length]).toEqual([Array(3).fill('waits'), 1]);
    expect(rig.world.loop.status).toBe('recovering');
    rig.time.advance(1);
    expect([codes(asked), rig.story.length]).toEqual([Array(3).fill('done'), 4]);
  });

  it('puts links back, which nobody would report again', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5), rig.database.lose(false));
    rig.ask('Bob', 'say wait');
    rig.ask('Bob', 'say 1');
    rig.world.linkLost(playerId('Ada'));
    rig.time.advance(5);
    expect(rig.world.committed.presence(playerId('Ada')).linkdeadAt).toBe(rig.time.now());
  });

  it('acts once when the one that was stored after all is sent again', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.lose(true));
    rig.ask('Ada', 'get lantern', 'id');
    const again = rig.ask('Ada', 'get lantern', 'id');
    expect(again.answer).toMatchObject({ outcome: 'done', duplicate: true, offset: 101 });
    expect(rig.story).toEqual(['101 item.moved']);
  });
});

describe('WorldLoop when outcomes cannot be looked up', () => {
  afterEach(closeWorlds);

  it('sends nothing, recovers, and goes on', () => {
    const rig = new WorldRig();
    rig.database.isGone = true;
    rig.database.takingFails = 1;
    const asked = rig.ask('Ada', 'say 1');
    expect([codes([asked]), rig.database.sent]).toEqual([['WORLD_UNAVAILABLE'], []]);
    expect(rig.world.loop.status).toBe('recovering');
    rig.database.isGone = false;
    rig.time.advance(50);
    expect(rig.ask('Ada', 'say 1').answer?.outcome).toBe('done');
    expect(rig.statuses).toEqual(['recovering', 'running']);
  });
});

describe('WorldLoop while it recovers', () => {
  afterEach(closeWorlds);

  it('lets those who wait behind try again after a pause, and keeps links', () => {
    const rig = new WorldRig({ maxBatch: 3 });
    rig.database.takingFails = 30;
    const asked = batchOf(rig, rig.database.lose(true));
    const behind = rig.ask('Bob', 'say behind');
    rig.world.linkLost(playerId('Bob'));
    rig.time.advance(5 + 999);
    expect(codes([...asked, behind])).toEqual(Array(4).fill('waits'));
    rig.time.advance(1);
    expect(codes([...asked, behind])).toEqual(['waits', 'waits', 'waits', 'WORLD_UNAVAILABLE']);
    rig.time.advance(60_000);
    expect(codes(asked)).toEqual(['done', 'done', 'done']);
    expect(rig.world.committed.presence(playerId('Bob')).linkdeadAt).not.toBeNull();
    expect(rig.story).toHaveLength(4);
  });

  it('notices a connection that broke while nothing was to be committed', () => {
    const rig = new WorldRig();
    rig.database.isConnected = () => rig.database.taken.length > 0;
    rig.world.tick();
    expect(rig.statuses).toEqual(['recovering', 'running']);
    rig.world.tick();
    expect(rig.database.taken).toHaveLength(1);
  });
});
