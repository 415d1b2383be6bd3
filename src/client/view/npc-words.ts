import { type NpcView, type OccupantView } from '../../model/views';

/** "asleep", "bloodied"; nothing of one that is up and unhurt. */
export const npcNote = ({ isAsleep, condition }: NpcView): string =>
  [...(isAsleep ? ['asleep'] : []), ...(condition === 'unhurt' ? [] : [condition])].join(', ');

/** "absent", "hurt", "lies here, bleeding"; nothing of one that is there and unhurt. */
export const personNote = ({ isLinkdead, condition = 'unhurt' }: OccupantView): string =>
  [...(isLinkdead ? ['absent'] : []), ...(condition === 'unhurt' ? [] : [plight(condition)])].join(
    ', ',
  );

const plight = (condition: string): string =>
  condition === 'bleeding' ? 'lies here, bleeding' : condition;
