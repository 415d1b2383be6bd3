import { brandAs } from '../../../../src/model/ids';
import { isMeantNpc, kindOf, npcName, npcNamed } from '../../../../src/rules/npc/npc-here';
import { npcNames } from '../../../../src/rules/npc/npc-names';
import { npc, NPC_KINDS } from '../small-npcs';
import { SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { kindLike } from './village';

function world() {
  const view = new SmallView([somebody('Ada')]);
  const here = [npc('rat-1', 'quay'), npc('pell-1', 'quay'), npc('rat-2', 'quay')];
  view.apply([...here, npc('cat-1', 'stair')].map((record) => ({ kind: 'record', record })));
  return view.turn().world;
}

describe('npcNamed', () => {
  it.each([
    ['rat', 'rat-1'],
    ['wharf', 'rat-1'],
    ['a wharf rat', 'rat-1'],
    ['2.rat', 'rat-2'],
    ['3.rat', undefined],
    ['WINI', 'pell-1'],
    ['pell', 'pell-1'],
    ['all.rat', 'rat-1'],
    ['cat', undefined],
    ['at', undefined],
    ['', undefined],
    ['0.rat', undefined],
  ])('takes “%s” for %s', (text, id) => {
    expect(npcNamed(world(), roomId('quay'), text)?.id).toBe(id);
  });
});

describe('kindOf', () => {
  it('is the kind of its files, and nothing of one that they have dropped', () => {
    expect(kindOf(world(), npc('rat-1', 'quay'))?.name).toBe('a wharf rat');
    expect(kindOf(world(), npc('dodo-1', 'quay'))).toBeUndefined();
  });
});

describe('npcName', () => {
  it('is the name of its kind; one of no kind is nameless, and meant by no word', () => {
    expect(npcName(world(), npc('pell-1', 'quay'))).toBe('Winifred Pell');
    expect(npcName(world(), npc('dodo-1', 'quay'))).toBe('a nameless stranger');
    expect(isMeantNpc(world(), npc('dodo-1', 'quay'), ['nameless'])).toBe(false);
  });
});

describe('npcNames', () => {
  it('are the words of names of their own, and the first word of each alias', () => {
    const kinds = [
      kindLike('pell', { aliases: ['chandler', 'old woman'] }),
      kindLike('rat', { aliases: ['rat'] }),
      kindLike('cat', { id: brandAs('deacon'), name: 'the Tide Deacon' }),
    ];
    const npcs = new Map(kinds.map((one) => [one.id, one]));
    expect(npcNames({ npcs })).toEqual(['winifred', 'pell', 'chandler', 'old', 'rat']);
    expect(npcNames({ npcs: NPC_KINDS })).toContain('pell');
  });
});
