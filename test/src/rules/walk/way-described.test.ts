import { wayDescribed } from '../../../../src/rules/walk/way-described';
import { foundKey } from '../../../../src/rules/walk/ways';
import { exit, room } from '../small-world';

const down = exit('down', 'culvert', { flags: ['hidden'], description: 'A rusted grating.' });
const stair = room('stair', [
  exit('north', 'quay', { description: 'A door, painted blue.' }),
  exit('south', 'loft', { description: 'A door of steel.' }),
  exit('east', 'shed'),
  down,
]);
const meant = (text: string, found?: readonly string[]): string | undefined =>
  wayDescribed(stair, text, found)?.word;

describe('wayDescribed', () => {
  it.each([
    ['blue', 'north'],
    ['the blue door', 'north'],
    ['steel', 'south'],
    ['door', undefined],
    ['of', undefined],
    ['', undefined],
    ['grating', undefined],
  ])('“%s”: %s', (text, word) => {
    expect(meant(text)).toBe(word);
  });

  it('tells nothing of a hidden way before it is found', () => {
    expect(meant('grating', [foundKey(stair, down)])).toBe('down');
  });
});
