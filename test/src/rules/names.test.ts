import fc from 'fast-check';
import { guestName, nameFaults, properName } from '../../../src/rules/names';
import { RULE_NUMBERS } from '../../../src/rules/numbers';

const RULES = { numbers: RULE_NUMBERS, reserved: new Set(['look', 'north']) };

describe('nameFaults', () => {
  it.each([
    ['Ada', []],
    ["O'Hara", []],
    ['Jean-Luc', []],
    ['Al', ['name.length']],
    ['a'.repeat(21), ['name.length']],
    ['Ada2', ['name.letters']],
    ['-Ada', ['name.letters']],
    ["Ada'", ['name.letters']],
    ["O'Hara-Lee", ['name.letters']],
    ['Zoë', ['name.letters']],
    ['Ada Lee', ['name.letters']],
    ['Ada\n', ['name.letters']],
    ['', ['name.length', 'name.letters']],
    ['LOOK', ['name.reserved']],
    ['North', ['name.reserved']],
    ['Admin', ['name.reserved']],
  ])('%j: %j', (name, faults) => {
    expect(nameFaults(name, RULES)).toEqual(faults);
  });

  it('lets through only 3 to 20 of A-Z and one inner mark, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (name) => {
        if (nameFaults(name, RULES).length > 0) return;
        expect(name).toMatch(/^[a-z]([a-z]*['-])?[a-z]*$/i);
        expect(name.length).toBeGreaterThanOrEqual(3);
        expect(name.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});

describe('properName', () => {
  it('raises the first letter and leaves the rest as typed', () => {
    expect(properName('mcCoy')).toBe('McCoy');
  });
});

describe('guestName', () => {
  it('is three digits that nobody has', () => {
    expect(guestName([], () => 0.0425)).toBe('Stranger-042');
    expect(guestName(['Stranger-042', 'stranger-043'], () => 0.0425)).toBe('Stranger-044');
    expect(guestName(['Stranger-999'], () => 0.9999)).toBe('Stranger-000');
  });

  it('grows a digit when all of fewer are taken', () => {
    const all = Array.from({ length: 1_000 }, (_, n) => `Stranger-${String(n).padStart(3, '0')}`);
    expect(guestName(all, () => 0.5)).toBe('Stranger-5000');
    expect(guestName(all.slice(1), () => 0.5)).toBe('Stranger-000');
  });
});
