import { brandAs } from '../../../../src/model/ids';
import { pick, targetOf, wordsOf, wordsOfName } from '../../../../src/rules/things/target';
import { inRoom, item, SmallView, somebody } from '../small-view';
import { CONTENT, thing } from '../small-world';

const NAMES = ["Pell's almanac", 'a half-crown', 'a sou’wester', 'an iron-bound trunk'];

/** What of these is meant. */
function meant(text: string): readonly string[] {
  const things = NAMES.map((name, n) => thing(`thing-${'abcd'.charAt(n)}`, { name }));
  const items = new Map(things.map((one) => [one.id, one]));
  const lying = things.map(({ id }) => item(id, inRoom('quay'), { prototype: brandAs(id) }));
  const view = new SmallView([somebody('Ada')], lying, { ...CONTENT, items });
  const { world } = view.turn();
  return pick(world, lying, targetOf(text)).map(
    ({ item: { prototype } }) => items.get(prototype)?.name ?? '',
  );
}

describe('pick', () => {
  it.each([
    ['pells almanac', "Pell's almanac"],
    ["pell's", "Pell's almanac"],
    ['pell’s alm', "Pell's almanac"],
    ['half crown', 'a half-crown'],
    ['half-crown', 'a half-crown'],
    ['halfcrown', 'a half-crown'],
    ['half-crowns', 'a half-crown'],
    ['souwester', 'a sou’wester'],
    ['iron trunk', 'an iron-bound trunk'],
    ['bound', 'an iron-bound trunk'],
  ])('by “%s” means %s', (text, name) => {
    expect(meant(text)).toEqual([name]);
  });
});

describe('wordsOf', () => {
  it('leaves apostrophes out, and parts words at hyphens', () => {
    expect(wordsOf("The fisherman's half-crown")).toEqual(['fishermans', 'half', 'crown']);
    expect(wordsOfName('a half-crown')).toEqual(['half', 'crown', 'halfcrown']);
  });
});
