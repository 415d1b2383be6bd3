import { type Corpse } from '../../../../src/model/corpse';
import { brandAs, type ItemId } from '../../../../src/model/ids';
import { decayAlarm } from '../../../../src/rules/death/decay';
import { lostPropertyOf } from '../../../../src/rules/death/lost-property-of';
import { mayLoot } from '../../../../src/rules/death/may-loot';
import { dueToRecord } from '../../../../src/rules/due';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { inRoom, inside, item, NOW, playerId } from '../small-view';
import { CONTENT, roomId, TOWN } from '../small-world';
import { Arena } from '../fight/arena';

const body = (more: Partial<Corpse> = {}): Corpse => ({
  kind: 'corpse',
  id: brandAs('corpse1'),
  zone: TOWN,
  name: 'a dead wharf rat',
  owner: null,
  rights: [playerId('Ada')],
  freeAt: NOW + 120_000,
  goneAt: NOW + 600_000,
  purse: 0,
  ...more,
});

describe('mayLoot', () => {
  it('lets those who have the right, and after its time everyone (loot.denied)', () => {
    expect(mayLoot(body(), playerId('Ada'), NOW)).toBeNull();
    expect(mayLoot(body(), playerId('Bob'), NOW + 119_999)?.code).toBe('loot.denied');
    expect(mayLoot(body(), playerId('Bob'), NOW + 119_999)?.text).toMatch(
      /^You may not take from the .*another 1 s/u,
    );
    expect(mayLoot(body(), playerId('Bob'), NOW + 120_000)).toBeNull();
  });

  it('says whose it is', () => {
    const own = body({ owner: playerId('Ada'), name: 'the body of Ada' });
    expect(mayLoot(own, playerId('Bob'), NOW)?.text).toBe(
      'You may not take from the body of Ada yet. It is not yours to rob, for another 120 s.',
    );
  });
});

describe('decayAlarm', () => {
  const lying = (corpse: Corpse): Arena => {
    const arena = new Arena({
      npcs: [corpse],
      items: [
        item('corpse1', inRoom('quay')),
        item('satchel1', inside('corpse1')),
        item('candle1', inside('satchel1')),
        item('lantern1', inRoom('quay')),
      ],
    });
    arena.at(600_000).done(dueToRecord(arena.turn(), 'corpse', 'corpse1'));
    return arena;
  };
  const left = (arena: Arena): readonly string[] => arena.view.items.map(({ id }) => id);

  it('rings at the body’s time', () => {
    expect(decayAlarm.next(body(), RULE_NUMBERS)).toBe(NOW + 600_000);
  });

  it('takes an NPC’s body away, with all that is left in it', () => {
    const arena = lying(body());
    expect(left(arena)).toEqual(['lantern1']);
    expect(arena.view.record('corpse', 'corpse1')).toBeUndefined();
    expect(arena.events.map(({ type }) => type)).toEqual([
      'corpse.gone',
      'item.destroyed',
      'item.destroyed',
      'item.destroyed',
    ]);
    expect(arena.events[0]).toMatchObject({ name: 'a dead wharf rat', room: 'quay' });
  });

  it('takes away what is known of a lamp in it, and of no other', () => {
    const lamp = { kind: 'lamp', zone: TOWN, litAt: NOW, fuelMs: null } as const;
    const arena = new Arena({
      npcs: [
        body(),
        { ...lamp, id: brandAs<ItemId>('candle1') },
        { ...lamp, id: brandAs<ItemId>('lantern1') },
      ],
      items: [item('corpse1', inRoom('quay')), item('candle1', inside('corpse1'))],
    });
    arena.at(600_000).done(dueToRecord(arena.turn(), 'corpse', 'corpse1'));
    expect([...arena.view.records('lamp')].map(({ id }) => id)).toEqual(['lantern1']);
  });

  it('takes what is left in a player’s body to their lost property', () => {
    const arena = lying(body({ owner: playerId('Ada') }));
    expect(left(arena)).toEqual(['satchel1', 'candle1', 'lantern1']);
    expect(arena.view.item(brandAs('satchel1'))?.location).toEqual(lostPropertyOf(playerId('Ada')));
    expect(arena.view.item(brandAs('candle1'))?.location).toEqual(inside('satchel1'));
    expect(lostPropertyOf(playerId('Ada'))).toEqual(inside('lost-player-Ada'));
    expect(arena.events.map(({ type }) => type)).toEqual(['corpse.gone', 'item.destroyed']);
  });

  it('tells the owner where that is kept, if they are there', () => {
    const landmarks = { ...CONTENT.landmarks, lostProperty: roomId('harbour') };
    const things = [item('corpse1', inRoom('quay')), item('satchel1', inside('corpse1'))];
    const told = (owner: string, items = things): readonly unknown[] => {
      const npcs = [body({ owner: playerId(owner) })];
      const arena = new Arena({ npcs, items, content: { landmarks } });
      arena.at(600_000).done(dueToRecord(arena.turn(), 'corpse', 'corpse1'));
      return arena.events.filter(({ type }) => type === 'property.kept');
    };
    expect(told('Ada')).toMatchObject([
      { audience: { kind: 'player', player: playerId('Ada') }, roomName: 'The harbour' },
    ]);
    expect(told('Ada', things.slice(0, 1))).toEqual([]);
    expect(told('Zoe')).toEqual([]);
  });

  it('forgets a body that is no more', () => {
    const arena = new Arena({ npcs: [body()] });
    arena.at(600_000).done(dueToRecord(arena.turn(), 'corpse', 'corpse1'));
    expect(arena.view.record('corpse', 'corpse1')).toBeUndefined();
    expect(arena.events).toEqual([]);
  });
});
