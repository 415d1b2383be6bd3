import { RULE_SETTINGS } from '../../../../src/app/config/rule-settings';

describe('FIGHT_NUMBERS', () => {
  it.each([
    ['999', false],
    ['1000', true],
    ['10000', true],
    ['10001', false],
  ])('lets a round last 1 to 10 s: %s ms', (text, isAllowed) => {
    const { schema } = RULE_SETTINGS['rules.combat.roundMs'];
    expect(schema.safeParse(text).success).toBe(isAllowed);
  });
});
