import { parseLine } from '../../../../src/command/parse-line';
import { VERBS } from '../../../../src/command/verbs';
import { SmallView, somebody } from '../../rules/small-view';
import { answerTo } from './answer-to';
import { EXAMPLES } from './areas';
import { faultsOf } from './sentence';

/** What a verb that takes nothing does not take, and the others not so. */
const WRONG: Readonly<Record<string, string>> = {
  alias: 'alias ! look',
  buy: 'buy lamp 0',
  channel: 'channel global maybe',
  clock: 'clock shift far',
  follow: 'follow bob now',
  go: 'go north now',
  history: 'history global many',
  ignore: 'ignore bob long',
  look: 'look in',
  map: 'map colours',
  party: 'party kick',
  scopes: 'scopes one two',
  summon: 'summon candle 99',
  unsilence: 'unsilence bob here now',
  watch: 'watch bob where',
};
/** Whatever follows it, it is used rightly. */
const TAKES_ANYTHING = ['help', 'settings', 'taunt', 'therapy'];
const takesNothing = (name: string): boolean => EXAMPLES[name] === name;

const wrongUses = VERBS.map(({ name }) => name)
  .filter((name) => !TAKES_ANYTHING.includes(name))
  .map((name) => [name, WRONG[name] ?? (takesNothing(name) ? `${name} somehow` : name)] as const);

describe('parseLine', () => {
  it.each(Object.entries(EXAMPLES))('takes %s as in “%s”', (_verb, line) => {
    expect(parseLine(line, {}).kind).toBe('intent');
  });

  it.each(wrongUses)('refuses %s as in “%s”: verb.usage, with how it is used', (verb, line) => {
    const parsed = parseLine(line, {});
    expect(parsed).toMatchObject({ kind: 'refused', code: 'verb.usage' });
    const text = parsed.kind === 'refused' ? parsed.text : '';
    expect(text).toContain(`: ${verb}`);
    expect({ text, faults: faultsOf(text, 'verb.usage') }).toEqual({ text, faults: [] });
  });

  it.each(Object.values(EXAMPLES))('refuses “%s” when it is too long: line.too_long', (line) => {
    const parsed = parseLine(line.padEnd(1_001, '!'), {});
    expect(parsed).toMatchObject({ kind: 'refused', code: 'line.too_long' });
    const text = parsed.kind === 'refused' ? parsed.text : '';
    expect({ text, faults: faultsOf(text, 'line.too_long') }).toEqual({ text, faults: [] });
  });

  it.each(VERBS.map(({ name }) => name))('refuses %szz: verb.unknown', (name) => {
    const parsed = parseLine(`${name}zz`, {});
    expect(parsed).toMatchObject({ kind: 'refused', code: 'verb.unknown' });
    const text = parsed.kind === 'refused' ? parsed.text : '';
    expect({ text, faults: faultsOf(text, 'verb.unknown') }).toEqual({ text, faults: [] });
  });
});

describe('byStaff', () => {
  const ofStaff = VERBS.filter(({ group }) => group === 'staff').map(({ name }) => name);

  it.each(ofStaff)('keeps %s from who is no staff: verb.forbidden', async (name) => {
    const view = new SmallView([somebody('Ada'), somebody('Bob')]);
    const { text = '', ...answer } = await answerTo({ view }, EXAMPLES[name] ?? '');
    expect(answer).toMatchObject({ outcome: 'refused', code: 'verb.forbidden' });
    expect({ text, faults: faultsOf(text, 'verb.forbidden') }).toEqual({ text, faults: [] });
  });
});
