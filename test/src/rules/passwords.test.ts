import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { passwordFaults } from '../../../src/rules/passwords';

describe('passwordFaults', () => {
  it.each([
    ['seven77', ['password.length']],
    ['eight888', []],
    ['x'.repeat(128), []],
    ['x'.repeat(129), ['password.length']],
    ['🕯🕯🕯🕯🕯🕯🕯', ['password.length']],
    ['🕯🕯🕯🕯🕯🕯🕯🕯', []],
    ['PassWord1', ['password.common']],
  ])('%s: %j', (password, faults) => {
    expect(
      passwordFaults(password, { numbers: RULE_NUMBERS, common: new Set(['password1']) }),
    ).toEqual(faults);
  });
});
