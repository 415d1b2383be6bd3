import { type NpcView } from '../../model/views';

/** "asleep", "bloodied"; nothing of one that is up and unhurt. */
export const npcNote = ({ isAsleep, condition }: NpcView): string =>
  [...(isAsleep ? ['asleep'] : []), ...(condition === 'unhurt' ? [] : [condition])].join(', ');
