import { brandAs } from '../../../../src/model/ids';
import { npc } from '../small-npcs';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { kindLike, village } from './village';

const PORTER = kindLike('pell', {
  id: brandAs('porter'),
  name: 'a night porter',
  aliases: ['porter'],
  greetings: [],
  replies: [{ words: ['lamp'], text: 'Behind the trunk.' }],
});

function quay(more = {}) {
  return virtualZone({
    content: village([PORTER]),
    players: ['Ada', 'Bob'],
    records: [npc('porter-1', 'quay', more)],
  });
}

describe('answerAloud', () => {
  it.each(['porter, where is the lamp?', 'Night porter, any lamps?', 'The porter, a lamp!'])(
    'answers who calls it by name, and all hear it: %s',
    (text) => {
      const zone = quay();
      zone.send('Ada', `say ${text}`);
      expect(zone.sawBy('Ada').at(-1)).toBe(
        '0ms The night porter says to you, “Behind the trunk.”',
      );
      expect(zone.sawBy('Bob').at(-1)).toBe(
        '0ms The night porter says to Ada, “Behind the trunk.”',
      );
    },
  );

  it('is heard by who wants no echo of what they say', () => {
    const zone = quay();
    zone.send('Ada', 'settings echo off');
    zone.send('Ada', 'say porter, where is the lamp?');
    expect(zone.sawBy('Ada')).toEqual([
      '0ms echo is off.',
      '0ms The night porter says to you, “Behind the trunk.”',
    ]);
  });

  it.each([
    ['nobody is called', 'say where is the lamp?'],
    ['its name is only begun', 'say port, where is the lamp?'],
    ['somebody else is called', 'say Bob, where is the lamp?'],
    ['it knows nothing of it', 'say porter, good evening'],
    ['there is no name', 'say , a lamp'],
  ])('says nothing if %s', (_, line) => {
    const zone = quay();
    zone.send('Ada', line);
    expect(zone.sawBy('Bob')).toHaveLength(1);
  });

  it('says nothing in its sleep', () => {
    const zone = quay({ state: 'asleep' });
    zone.send('Ada', 'say porter, where is the lamp?');
    expect(zone.sawBy('Bob')).toHaveLength(1);
  });
});
