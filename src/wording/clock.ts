import { type Feast } from '../model/feast';
import { type ShownOf } from './shown';

const STROKES = [
  'twelve',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];

/** That a feast begins, and what it is like. */
const BEGUN: Readonly<Record<Feast, string>> = {
  candlemas:
    'It is Candlemas. There is a candle in every window, and the dark keeps back a little.',
  walpurgis:
    'It is Walpurgis. There are fires on the hills, and more abroad than came by any road.',
  midsummer: 'It is Midsummer. The night is short, and the mind rests easier in it.',
  lammas:
    'It is Lammas. The first loaf is cut, and more have come for a share of it than were sent for.',
  allHallows: 'It is All Hallows. Set a place for whoever comes, and do not count the places.',
  yule: 'It is Yule. A log is laid on, and what is outside stays outside a little longer.',
};

/** "A clock strikes seven. It is dusk." */
export function struck({ hour, daypart, feast }: ShownOf<'clock.struck'>): string {
  const article = daypart === 'witching hour' ? 'the ' : '';
  const begun = feast === undefined ? '' : ` ${BEGUN[feast]}`;
  return `A clock strikes ${STROKES[hour % 12] ?? 'once'}. It is ${article}${daypart}.${begun}`;
}
