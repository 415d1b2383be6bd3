import { type Character } from '../../model/character';
import { type MoveHow } from '../../model/event';

const ON_FOOT: readonly (MoveHow | undefined)[] = [
  undefined,
  'fled',
  'bolted',
  'followed',
  'guided',
];

/** Whether somebody must get up first to go this way; who is carried need not. */
export const risesFor = ({ posture }: Character, how: MoveHow | undefined): boolean =>
  posture !== 'standing' && ON_FOOT.includes(how);
