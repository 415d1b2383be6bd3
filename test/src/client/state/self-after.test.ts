import { selfAfter } from '../../../../src/client/state/self-after';
import { snapshot } from './page-script';

describe('selfAfter', () => {
  const me = { ...snapshot.player, isGuest: true };
  const renamed = { type: 'player.renamed', at: 0, newName: 'Mary' };
  it('takes its new name, and is no guest any more', () => {
    expect(selfAfter(me, { ...renamed, actor: 'me' })).toMatchObject({
      name: 'Mary',
      isGuest: false,
    });
  });
  it('keeps its own when another is renamed', () => {
    expect(selfAfter(me, { ...renamed, actor: 'you' })).toBe(me);
  });
  it('has the level that it has gained', () => {
    const gained = { type: 'level.gained', at: 0, actor: 'me', level: 2 };
    expect(selfAfter(me, gained)).toMatchObject({ level: 2 });
    expect(selfAfter(me, { ...gained, level: 'two' })).toBe(me);
  });
});
