import { type Feast } from '../../../src/model/feast';
import { struck } from '../../../src/wording/clock';
import { SAMPLES } from '../perception/sample-events';

describe('struck', () => {
  it.each<[Feast, string]>([
    ['candlemas', 'It is Candlemas.'],
    ['walpurgis', 'It is Walpurgis.'],
    ['midsummer', 'It is Midsummer.'],
    ['lammas', 'It is Lammas.'],
    ['allHallows', 'It is All Hallows.'],
    ['yule', 'It is Yule.'],
  ])('tells of the feast that begins: %s', (feast, said) => {
    const line = struck({ ...SAMPLES['clock.struck'], hour: 0, daypart: 'witching hour', feast });
    expect(line).toContain(`It is the witching hour. ${said} `);
  });
});
