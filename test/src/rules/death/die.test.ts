import { type Character } from '../../../../src/model/character';
import { type Item } from '../../../../src/model/item';
import { die } from '../../../../src/rules/death/die';
import { npc } from '../small-npcs';
import { inPack, inside, item, NOW, playerId, somebody } from '../small-view';
import { Arena } from '../fight/arena';

const ADA = playerId('Ada');
const CORPSE = `corpse-player-Ada-${NOW}`;

function death(ada: Partial<Character> = {}, items: readonly Item[] = []): Arena {
  const arena = new Arena({ players: [somebody('Ada', ada)], npcs: [npc('rat-1', 'quay')], items });
  arena.pair('Ada', 'rat-1');
  arena.done(die(arena.turn(), arena.character('Ada'), arena.room('quay')));
  return arena;
}
const placeOf = (arena: Arena, id: string): unknown => arena.view.item(id as never)?.location;
const contents = (arena: Arena): readonly string[] =>
  arena.view.itemsAt(inside(CORPSE)).map(({ prototype, quantity }) => `${quantity} ${prototype}`);

describe('die', () => {
  it('takes the dead to limbo, out of the fight', () => {
    const arena = death({ posture: 'lying' });
    expect(arena.character('Ada')).toMatchObject({
      room: 'shore',
      dp: -10,
      posture: 'standing',
      life: { kind: 'dead', at: NOW },
    });
    expect(arena.fight).toBeUndefined();
    expect(arena.events.map(({ type }) => type)).toEqual([
      'player.died',
      'item.created',
      'item.created',
      'combat.ended',
      'player.moved',
    ]);
    expect(arena.events.at(-1)).toMatchObject({ how: 'died', to: 'shore', condition: 'dead' });
  });

  it('leaves a body with what was carried, not what was worn or bound', () => {
    const worn = item('gloves1', { kind: 'slot', character: ADA, slot: 'hands' });
    const arena = death({}, [
      item('lantern1', inPack('Ada')),
      item('curse1', inPack('Ada')),
      item('locket1', inPack('Ada')),
      worn,
    ]);
    expect(placeOf(arena, 'lantern1')).toEqual(inside(CORPSE));
    expect(placeOf(arena, 'curse1')).toEqual(inside(CORPSE));
    expect(placeOf(arena, 'locket1')).toEqual(inPack('Ada'));
    expect(placeOf(arena, 'gloves1')).toEqual(worn.location);
    expect(placeOf(arena, CORPSE)).toEqual({ kind: 'room', room: 'quay' });
    expect(arena.view.item('lantern1' as never)?.zone).toBe('earth/arkham');
    expect(arena.view.item('locket1' as never)?.zone).toBe('earth/innsmouth');
  });

  it('leaves a bag with all that is in it, and keeps one with something bound in it', () => {
    const bags = [item('satchel1', inPack('Ada')), item('satchel2', inPack('Ada'))];
    const inner = [item('candle1', inside('satchel1')), item('locket1', inside('satchel2'))];
    const arena = death({}, [...bags, ...inner]);
    expect(placeOf(arena, 'satchel1')).toEqual(inside(CORPSE));
    expect(placeOf(arena, 'candle1')).toEqual(inside('satchel1'));
    expect(placeOf(arena, 'satchel2')).toEqual(inPack('Ada'));
  });

  it.each([
    [1_000, 500, ['500 coins']],
    [1_001, 500, ['501 coins']],
    [1, 0, ['1 coins']],
    [0, 0, []],
  ])('leaves half the purse of %i as coins', (purse, kept, coins) => {
    const arena = death({ purse });
    expect(arena.character('Ada').purse).toBe(kept);
    expect(contents(arena)).toEqual(coins);
  });

  it('gives the owner five minutes, and the body sixty', () => {
    expect(death().view.record('corpse', CORPSE)).toEqual({
      kind: 'corpse',
      id: CORPSE,
      zone: 'earth/arkham',
      name: 'the body of Ada',
      owner: ADA,
      rights: [ADA],
      freeAt: NOW + 300_000,
      goneAt: NOW + 3_600_000,
      purse: 0,
    });
  });
});
