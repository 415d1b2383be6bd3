import { vitalsInWords } from '../../../../src/client/view/vital-words';
import { snapshot } from '../state/page-script';

describe('vitalsInWords', () => {
  it('says number and state', () => {
    expect(vitalsInWords(snapshot.vitals).map(({ words }) => words)).toEqual([
      '14 of 20, hurt',
      '70 of 86, lucid',
      '10 of 10',
    ]);
  });

  it.each([
    [69.99, '69 of 86, uneasy'],
    [39, '39 of 86, fractured'],
    [19, '19 of 86, deranged'],
    [0.5, '0 of 86, catatonic'],
    [-3.2, '-4 of 86, catatonic'],
  ])('names the tier of lucidity %f: %s', (lucidity, words) => {
    const [, shown] = vitalsInWords({ ...snapshot.vitals, lucidity });
    expect(shown?.words).toBe(words);
    expect(words).toContain(shown?.tier);
  });

  it('knows what is low', () => {
    expect(vitalsInWords({ ...snapshot.vitals, dp: 4 })[0]?.isLow).toBe(true);
    expect(vitalsInWords({ ...snapshot.vitals, dp: 5 })[0]?.isLow).toBe(false);
  });
});
