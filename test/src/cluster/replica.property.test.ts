import fc from 'fast-check';
import { closeAfterTest } from '#streams/testing';
import { Replica, touchedBy } from '../../../src/cluster/replica';
import { newsOf } from '../../../src/cluster/wire';
import { brandAs } from '../../../src/model/ids';
import { type RecordKind } from '../../../src/model/record';
import { type ShippedCommit } from '../../../src/model/shipped-commit';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { type WorldView } from '../../../src/rules/view';
import { loadState } from '../../../src/world/load-state';
import { inRoom, inside, item, NOW, playerId, somebody } from '../rules/small-view';
import { CONTENT } from '../rules/small-world';
import { closeWorlds, told, WorldRig } from '../world/world-rig';
import { storedWorld } from './cluster-rig';

const PEOPLE = [
  somebody('Ada', { roles: ['builder', 'moderator', 'admin'] }),
  somebody('Bob'),
  somebody('Cy', { lucidity: 1_500 }),
];
const THINGS = [
  item('lantern1', inRoom('quay')),
  item('satchel1', inRoom('quay')),
  item('candle1', inside('satchel1'), { quantity: 4 }),
  item('coins1', inRoom('stair'), { quantity: 90 }),
  item('gloves1', inRoom('quay')),
];
const LINES = [
  ...['north', 'south', 'east', 'west', 'up', 'down', 'door', 'out', 'look', 'who', 'say hello'],
  ...[
    'get all',
    'get lantern',
    'get satchel',
    'drop all',
    'drop lantern',
    'wear gloves',
    'remove gloves',
  ],
  ...[
    'put candle in satchel',
    'get 2 candle from satchel',
    'put lantern in chest',
    'get all from chest',
  ],
  ...[
    'give lantern to bob',
    'give 5 coins to ada',
    'wear satchel',
    'follow ada',
    'party invite bob',
  ],
  ...[
    'party accept',
    'party leave',
    'summon rat 2',
    'summon cat',
    'attack rat',
    'attack cat',
    'flee',
  ],
  ...['set bob dp 2', 'set cy lucidity -20', 'set ada purse 7', 'goto bob', 'teleport cy stair'],
  ...[
    'sit',
    'stand',
    'meditate',
    'quit',
    'alias x look',
    'set reader on',
    'shout boo',
    'ooc hello',
  ],
];

const happening = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      who: fc.constantFrom('Ada', 'Bob', 'Cy'),
      line: fc.constantFrom(...LINES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constantFrom('Ada', 'Bob', 'Cy'),
      link: fc.constantFrom('lost', 'back', 'enter'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ms: fc.integer({ min: 1, max: 40_000 }) }) },
);

const KINDS: readonly RecordKind[] = [
  ...(['npc', 'fight', 'room', 'zone', 'shop', 'party', 'following', 'act'] as const),
  ...(['corpse', 'lamp', 'ban'] as const),
];

/** All that a rule could read of it: whatever the order it came in. */
const seen = (view: WorldView) => ({
  people: [...view.everyone()],
  found: PEOPLE.map(({ id, name, account }) => [
    view.character(id),
    view.named(name)?.id,
    view.ofAccount(account)?.id,
    [...view.explored(id)].sort(),
    view.itemsAt({ kind: 'character', character: id }),
  ]),
  rooms: [...CONTENT.rooms.keys()].map((room) => [
    room,
    view.occupants(room),
    view.itemsAt({ kind: 'room', room }),
    view.itemsAt({ kind: 'room-container', room }),
    view.npcsIn(room),
  ]),
  items: THINGS.map(({ id }) => view.item(id)),
  inside: view.itemsAt({ kind: 'container', container: brandAs('satchel1') }),
  records: KINDS.map((kind) =>
    [...view.records(kind)].map((record) => JSON.stringify(record)).sort(),
  ),
});

/** What is left of it over the wire. */
const overWire = (commit: ShippedCommit): ShippedCommit => {
  const news = newsOf('commit', JSON.parse(JSON.stringify(commit)));
  if (news?.kind !== 'commit') throw new Error('it is no commit');
  return news.commit;
};

function made() {
  const config = { content: CONTENT, numbers: RULE_NUMBERS, now: () => NOW };
  const stored = storedWorld(PEOPLE, THINGS);
  const present = stored.present.map((one) => ({ ...one, explored: [] }));
  const snapshot = { stored: { ...stored, present }, head: 100, no: 0 };
  const replica = new Replica(snapshot, config);
  const compared = { commits: 0 };
  const rig: WorldRig = new WorldRig({
    present: PEOPLE,
    items: THINGS,
    shipped: (commit) => {
      expect(replica.apply(overWire(commit))).toBe(true);
      compared.commits += 1;
      expect(seen(replica.view)).toEqual(seen(rig.world.committed));
      expect([replica.no, replica.head]).toEqual([rig.world.loop.no, rig.world.loop.head]);
    },
  });
  return { rig, replica, compared };
}

describe('Replica', () => {
  it('is what the leader’s world is after each commit', () => {
    closeAfterTest(closeWorlds);
    let commits = 0;
    fc.assert(
      fc.property(fc.array(happening, { minLength: 20, maxLength: 80, size: 'max' }), (all) => {
        const { rig, compared } = made();
        all.forEach((one, n) => {
          if ('ms' in one) {
            rig.time.advance(one.ms);
            rig.world.tick();
          } else if ('line' in one) rig.ask(one.who, one.line, `line-${n}`);
          else if (one.link === 'lost') rig.world.linkLost(playerId(one.who));
          else if (one.link === 'back') rig.world.linkBack(playerId(one.who));
          else {
            const character = { ...somebody(one.who), inWorld: false };
            const stored = { character, items: [], explored: [character.room] };
            if (rig.world.committed.character(character.id) === undefined)
              told(rig.world.enter({ stored, hasStream: true, correlationId: 'c' }));
          }
        });
        expect(rig.failures).toEqual([]);
        commits += compared.commits;
        closeWorlds();
      }),
      { numRuns: 30 },
    );
    expect(commits).toBeGreaterThan(200);
  });

  it('refuses what does not come next, and is as before', () => {
    const { rig, replica } = made();
    closeAfterTest(closeWorlds);
    rig.ask('Ada', 'get lantern');
    const before = JSON.stringify(seen(replica.view));
    const changes = [{ kind: 'character', character: somebody('Bob', { purse: 1 }) }] as const;
    for (const no of [0, 1, 3])
      expect(replica.apply({ no, firstOffset: 900, head: 900, at: NOW, changes, events: [] })).toBe(
        false,
      );
    expect([JSON.stringify(seen(replica.view)), replica.no, replica.head]).toEqual([
      before,
      1,
      101,
    ]);
  });

  it('takes what is committed of a state, and nothing that was under way in it', () => {
    const { replica } = made();
    closeAfterTest(closeWorlds);
    const state = loadState(storedWorld(PEOPLE, THINGS), {
      ...{ content: CONTENT, numbers: RULE_NUMBERS, now: NOW },
    });
    state.apply({ kind: 'character', character: somebody('Bob', { purse: 1 }) });
    replica.take(state, { head: 90, no: 5 });
    expect([replica.head, replica.no]).toEqual([100, 5]);
    const changes = [{ kind: 'character', character: somebody('Ada', { purse: 2 }) }] as const;
    replica.apply({ no: 6, firstOffset: 101, head: 100, at: NOW, changes, events: [] });
    const purses = ['ada', 'bob'].map((name) => replica.view.named(name)?.purse);
    expect(purses).toEqual([2, 1_000]);
  });

  it('tells who is not what they were', () => {
    const character = somebody('Ada');
    const changes = [
      { kind: 'character', character } as const,
      { kind: 'lucidity', player: playerId('Bob'), lucidity: 3 } as const,
      { kind: 'item', item: item('coin1', inRoom('quay')) } as const,
    ];
    expect(touchedBy({ changes })).toEqual([playerId('Ada'), playerId('Bob')]);
  });

  it('goes by other files from then on', () => {
    const { replica } = made();
    closeAfterTest(closeWorlds);
    const young = { ...CONTENT, motd: 'New.' };
    replica.adopt(young);
    expect(replica.view.content.motd).toBe('New.');
    replica.install({ stored: storedWorld(PEOPLE, THINGS), head: 7, no: 7 });
    expect([replica.view.content.motd, replica.head, replica.no]).toEqual(['New.', 7, 7]);
  });
});
