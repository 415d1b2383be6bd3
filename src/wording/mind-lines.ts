import { type Tier } from '../model/lucidity';
import { type Part } from '../model/frame';
import { TIERS } from '../model/lucidity';
import { type ShownOf } from './shown';

const WORSE: Readonly<Record<Tier, string>> = {
  lucid: 'Your mind is clear.',
  uneasy: 'Something is not right, and you cannot say what.',
  fractured: 'The edges of things no longer meet.',
  deranged: 'You hear them all at once now, and they know your name.',
  catatonic: 'You sit down inside yourself and shut the door.',
};
const BETTER: Readonly<Record<Tier, string>> = {
  lucid: 'Your mind is clear again.',
  uneasy: 'The edges of things meet again, almost.',
  fractured: 'You can tell one voice from another, and most of them are yours.',
  deranged: 'Somewhere a door opens a hand’s breadth, and there is noise behind it.',
  catatonic: WORSE.catatonic,
};

const lucidityChanged = (
  { before, after }: ShownOf<'lucidity.changed'>,
  part: Part,
): string | null => {
  if (part !== 'self') return null;
  return TIERS.indexOf(after) > TIERS.indexOf(before) ? WORSE[after] : BETTER[after];
};

/** Of minds. */
export const MIND_LINES = { 'lucidity.changed': lucidityChanged };
