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

/** "A clock strikes seven. It is dusk." */
export function struck({ hour, daypart }: ShownOf<'clock.struck'>): string {
  const article = daypart === 'witching hour' ? 'the ' : '';
  return `A clock strikes ${STROKES[hour % 12] ?? 'once'}. It is ${article}${daypart}.`;
}
