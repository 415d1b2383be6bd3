import { type RoomView } from '../../../../src/model/views';
import { somebody } from '../../rules/small-view';
import { virtualZone } from '../../../virtual-zone/virtual-zone';

const LINE = 'Somebody whispered underneath the stairs.';
const ALL = {
  'distort.sentPercent': 100,
  'distort.unpunctuatedPercent': 100,
  'distort.scrambledPercent': 100,
  'distort.looksPercent': 100,
};
const zoneOf = (ada: number, bob: number) => {
  const people = [somebody('Ada', { lucidity: ada }), somebody('Bob', { lucidity: bob }), 'Cy'];
  return virtualZone({ players: people, numbers: ALL });
};

describe('virtualZone', () => {
  it('has the deranged hear what nobody said, beside a lucid neighbour who hears what was said', () => {
    const zone = zoneOf(8_000, 1_000);
    zone.send('Ada', `say ${LINE}`);
    expect(zone.sawBy('Cy')).toEqual([`0ms Ada says, “${LINE}”`]);
    expect(zone.sawBy('Ada')).toEqual([`0ms You say, “${LINE}”`]);
    const [heard] = zone.sawBy('Bob');
    expect(heard).toMatch(/^0ms Ada says, “S\w{6}y w\w{7}d u\w{8}h the s\w{4}s\.”$/u);
    expect(heard).not.toContain(LINE);
  });

  it('has all hear the word that the fractured did not mean, the fractured too', () => {
    const zone = zoneOf(3_000, 8_000);
    zone.send('Ada', 'say Stay.');
    const [own, bob, cy] = ['Ada', 'Bob', 'Cy'].map((name) => zone.sawBy(name)[0] ?? '');
    expect(own).toMatch(/^0ms You say, “(?!Stay)[A-Z][a-z]{3}\.”$/u);
    expect(bob).toBe(own?.replace('You say', 'Ada says'));
    expect(cy).toBe(bob);
  });

  it('leaves the lines of the house to everybody', () => {
    const zone = virtualZone({
      players: [somebody('Ada', { roles: ['admin'] }), somebody('Bob', { lucidity: 1_000 })],
      numbers: ALL,
    });
    zone.send('Ada', `announce ${LINE}`);
    zone.send('Ada', `whisper bob ${LINE}`);
    expect(zone.sawBy('Bob').join('\n').split(LINE)).toHaveLength(3);
  });

  it('turns a room about for the deranged who comes into it, and leaves the walking true', () => {
    const zone = zoneOf(1_000, 8_000);
    const wordsOf = (name: string): readonly string[] =>
      zone.eventsSeenBy(name).flatMap(({ data }) => {
        const view = data['view'] as RoomView | undefined;
        return view?.exits.map(({ word }) => word) ?? [];
      });
    zone.send('Ada', 'north');
    zone.send('Bob', 'north');
    expect([wordsOf('Ada'), wordsOf('Bob')]).toEqual([
      ['north', 'down'],
      ['south', 'up'],
    ]);
    zone.send('Ada', 'south');
    expect(zone.sawBy('Cy').at(-1)).toContain('Ada arrives');
  });
});
