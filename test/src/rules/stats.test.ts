import fc from 'fast-check';
import { PROFESSIONS } from '../../../src/model/profession';
import { STAT_NAMES, type StatName } from '../../../src/model/stats';
import { dpMax, lucidityMax, mpMax } from '../../../src/rules/maxima';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { professionNamed, unmetNeeds } from '../../../src/rules/professions';
import { pointBuyFaults, quickStats, rollStats } from '../../../src/rules/stats';

const quick = quickStats('Drifter', RULE_NUMBERS);

describe('rollStats', () => {
  it('stays within its dice', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })),
        (chance) => {
          const stats = rollStats(() => Number(chance.next().value));
          for (const name of STAT_NAMES) {
            const least = ['SIZ', 'INT', 'EDU'].includes(name) ? 40 : 15;
            expect(stats[name]).toBeGreaterThanOrEqual(least);
            expect(stats[name]).toBeLessThanOrEqual(90);
            expect(stats[name] % 5).toBe(0);
          }
        },
      ),
    );
  });

  it('reaches both ends', () => {
    expect(rollStats(() => 0)).toMatchObject({ STR: 15, SIZ: 40 });
    expect(rollStats(() => 0.999)).toMatchObject({ STR: 90, SIZ: 90 });
  });
});

describe('quickStats', () => {
  it.each(PROFESSIONS.map((profession) => [profession]))(
    'of a %s are fit for it and cost what point buy costs',
    (profession) => {
      const stats = quickStats(profession, RULE_NUMBERS);
      expect(unmetNeeds(profession, stats)).toEqual([]);
      expect(pointBuyFaults(stats, RULE_NUMBERS)).toEqual([]);
    },
  );

  it('raises DEX and CON for a Drifter', () => {
    expect(quick).toMatchObject({ DEX: 70, CON: 70, STR: 50, EDU: 50 });
  });
});

describe('pointBuyFaults', () => {
  it.each([
    ['beyond the range', { STR: 95, POW: 5 }, ['stats.range', 'stats.range']],
    ['not in fives', { STR: 52, POW: 48 }, ['stats.step', 'stats.step']],
    ['one too many', { STR: 55 }, ['stats.sum']],
    ['not a number', { STR: NaN }, ['stats.range', 'stats.sum']],
  ] satisfies [string, Partial<Record<StatName, number>>, string[]][])('%s', (_, change, codes) => {
    expect(pointBuyFaults({ ...quick, ...change }, RULE_NUMBERS).map(({ code }) => code)).toEqual(
      codes,
    );
  });
});

describe('unmetNeeds', () => {
  it('names each stat that is too low', () => {
    expect(unmetNeeds('Antiquary', quick)).toEqual([{ stat: 'EDU', atLeast: 60 }]);
    expect(unmetNeeds('Antiquary', { ...quick, EDU: 60 })).toEqual([]);
  });
});

describe('professionNamed', () => {
  it('ignores case, and knows no other', () => {
    expect(professionNamed('mEDIUM')).toBe('Medium');
    expect(professionNamed('wizard')).toBeNull();
    expect(professionNamed('')).toBeNull();
  });
});

describe('maxima', () => {
  it('follow their formulas', () => {
    expect(dpMax({ ...quick, CON: 52, SIZ: 52 }, 1)).toBe(20);
    expect(dpMax({ ...quick, CON: 50, SIZ: 50 }, 3)).toBe(24);
    expect(mpMax({ ...quick, POW: 51 })).toBe(11);
    expect(lucidityMax({ ...quick, EDU: 50 })).toBe(86);
    expect(lucidityMax({ ...quick, EDU: 90 })).toBe(100);
  });
});
