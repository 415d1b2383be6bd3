import { playerId, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { admin, said } from './staff-lines';

const bob = somebody('Bob', { room: roomId('stair') });

describe('summoning', () => {
  it('brings somebody here', () => {
    const view = new SmallView([admin(), bob]);
    expect(said(view, 'summon Bob')).toBe('player.moved: Bob is here.');
    expect(view.character(playerId('Bob'))?.room).toBe(roomId('quay'));
  });

  it('makes a thing, and so many in stacks', () => {
    const view = new SmallView([admin()]);
    expect(said(view, 'summon lantern')).toBe('item.created: You summon a brass lantern.');
    expect(said(view, 'summon candle 12')).toBe('item.created: You summon 12 candles.');
    const made = view.items.map(({ prototype, quantity }) => `${quantity} ${prototype}`);
    expect(made).toEqual(['1 lantern', '10 candle', '2 candle']);
    expect(new Set(view.items.map(({ id }) => id)).size).toBe(3);
  });

  it('calls NPCs that no population counts', () => {
    const view = new SmallView([admin()]);
    expect(said(view, 'summon wharf rat 2')).toBe(
      'npc.spawned npc.spawned: You summon 2 wharf rats.',
    );
    expect(view.npcsIn(roomId('quay'))).toMatchObject([
      { npc: 'rat', population: null, dp: 10 },
      { npc: 'rat', population: null, dp: 10 },
    ]);
  });

  it.each([
    ['summon Bob', 'target.none: Bob is here already.'],
    ['summon moon', 'target.none: There is no player, thing or NPC “moon”.'],
  ])('%s: target.none', (line, answer) => {
    expect(said(new SmallView([admin(), somebody('Bob')]), line)).toBe(answer);
  });
});
