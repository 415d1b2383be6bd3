import { RULE_SETTINGS } from '../../../../src/app/config/rule-settings';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';

const unitOf = (about: string): string => about.replace(/^`.*`, /u, '');

describe('RULE_SETTINGS', () => {
  it.each([
    ['npc.huntRooms', 'count'],
    ['inventory.stevedoreGrams', 'grams'],
    ['inventory.gramsPerStr', 'grams'],
    ['ward.ms', 'ms'],
    ['tickMs', 'ms'],
    ['combat.roundMs', 'ms'],
    ['light.dawnHour', 'game hour'],
  ] as const)('%s is in %s', (name, unit) => {
    expect(unitOf(RULE_SETTINGS[`rules.${name}`].about)).toBe(unit);
  });

  it('are milliseconds where the name ends in Ms as a word, and nowhere else', () => {
    const inMs = Object.entries(RULE_SETTINGS).filter(([, { about }]) => unitOf(about) === 'ms');
    expect(inMs.filter(([name]) => !/(?:Ms|\.ms)$/u.test(name))).toEqual([]);
    const named = Object.keys(RULE_NUMBERS).filter((name) => /(?:Ms|\.ms)$/u.test(name));
    expect(inMs).toHaveLength(named.length);
  });
});
