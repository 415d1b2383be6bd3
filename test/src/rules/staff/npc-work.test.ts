import { npc } from '../small-npcs';
import { SmallView } from '../small-view';
import { roomId } from '../small-world';
import { admin, said } from './staff-lines';

function withRats(): SmallView {
  const view = new SmallView([admin()]);
  for (const record of [npc('rat-1', 'quay'), npc('rat-2', 'stair')])
    view.apply([{ kind: 'record', record }]);
  return view;
}

describe('npcWork', () => {
  it('lists the NPCs of a zone', () => {
    const list = [
      ': 2 NPCs of earth/arkham:',
      'rat-1: a wharf rat, The quay, DP 10, summoned',
      'rat-2: a wharf rat, The stair, DP 10, summoned',
    ].join('\n');
    expect(said(withRats(), 'npc list')).toBe(list);
    expect(said(withRats(), 'npc list arkham')).toBe(list);
    expect(said(withRats(), 'npc list innsmouth')).toBe(': 0 NPCs of earth/innsmouth:');
  });

  it('says how full populations are', () => {
    expect(said(withRats(), 'npc population')).toMatch(/^: \d+ populations of earth\/arkham:/);
  });

  it('calls one into being, here or elsewhere', () => {
    const view = withRats();
    expect(said(view, 'npc spawn cat')).toBe('npc.spawned: You summon a cat.');
    expect(said(view, 'npc spawn cat in stair')).toBe('npc.spawned: You summon a cat.');
    const names = (room: string): unknown => view.npcsIn(roomId(room)).map((one) => one.npc);
    expect([names('quay'), names('stair')]).toEqual([
      ['rat', 'cat'],
      ['rat', 'cat'],
    ]);
  });

  it('moves one for good', () => {
    const view = withRats();
    expect(said(view, 'npc move rat to stair')).toBe(
      'npc.gone npc.spawned: You send a wharf rat to The stair.',
    );
    expect(view.record('npc', 'rat-1')).toMatchObject({
      room: roomId('stair'),
      home: roomId('stair'),
    });
  });

  it('sends one away, by name or by id', () => {
    const view = withRats();
    expect(said(view, 'npc despawn rat')).toBe('npc.gone: You send the wharf rat away.');
    expect(said(view, 'npc despawn rat-2')).toBe('npc.gone: You send the wharf rat away.');
    expect([...view.records('npc')]).toEqual([]);
  });

  it.each([
    ['npc list moon', 'target.none: There is no zone “moon”.'],
    ['npc population moon', 'target.none: There is no zone “moon”.'],
    ['npc spawn moon', 'target.none: There is no kind of NPC “moon”.'],
    ['npc spawn rat in moon', 'target.none: There is no room “moon”. Give its name, or its id.'],
    ['npc move rat to moon', 'target.none: There is no room “moon”. Give its name, or its id.'],
    [
      'npc move cat to stair',
      'target.none: There is no NPC “cat”: give an id from npc list, or who is here.',
    ],
    [
      'npc despawn cat',
      'target.none: There is no NPC “cat”: give an id from npc list, or who is here.',
    ],
  ])('%s: target.none', (line, answer) => {
    expect(said(withRats(), line)).toBe(answer);
  });
});
