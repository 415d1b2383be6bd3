import { npc } from '../small-npcs';
import { inRoom, item, SmallView, somebody } from '../small-view';
import { admin, said } from './staff-lines';

function town(): SmallView {
  const view = new SmallView([admin(), somebody('Bob')], [item('lantern1', inRoom('quay'))]);
  view.apply([{ kind: 'record', record: npc('rat-1', 'quay') }]);
  return view;
}

describe('statOf', () => {
  it.each([
    ['stat Bob', 'Bob (player-Bob), Drifter, level 1, 0 XP, account account-Bob'],
    ['stat rat', 'rat-1: a wharf rat, The quay, DP 10, summoned'],
    ['stat rat-1', 'rat-1: a wharf rat, The quay, DP 10, summoned'],
    ['stat lantern', 'a brass lantern'],
    ['stat stair', 'The stair ('],
    ['stat here', 'players ["Ada","Bob"]'],
  ])('%s', (line, part) => {
    expect(said(town(), line)).toContain(part);
  });

  it('stat moon: target.none', () => {
    expect(said(town(), 'stat moon')).toBe(
      'target.none: There is no player, NPC, thing or room “moon”.',
    );
  });
});
