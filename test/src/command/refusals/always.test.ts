import { parseLine } from '../../../../src/command/parse-line';
import { VERBS } from '../../../../src/command/verbs';
import { SmallView, somebody } from '../../rules/small-view';
import { answerTo } from './answer-to';
import { EXAMPLES } from './areas';
import { faultsOf } from './sentence';

/** Of those that take both nothing and many words, what they do not take. */
const WRONG: Readonly<Record<string, string>> = {
  alias: 'alias ! look',
  look: 'look in',
  party: 'party kick',
};
const isWrong = (line: string): boolean => parseLine(line, {}).kind === 'refused';
const wrongUses = VERBS.flatMap(({ name }) => {
  const tries = [name, `${name} somehow else`, ...(name in WRONG ? [WRONG[name] ?? ''] : [])];
  const line = tries.find(isWrong);
  return line === undefined ? [] : [[name, line] as const];
});

describe('parseLine', () => {
  it.each(Object.entries(EXAMPLES))('takes %s as in “%s”', (_verb, line) => {
    expect(parseLine(line, {}).kind).toBe('intent');
  });

  it('takes anything only of verbs that need nothing', () => {
    const wrong = new Set<string>(wrongUses.map(([name]) => name));
    const usages = VERBS.filter(({ name }) => !wrong.has(name)).map(({ usage }) => usage);
    expect(usages.filter((usage) => !/^\w+ \[.+\]$/u.test(usage))).toEqual([]);
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
