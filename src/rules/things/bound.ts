import { type Refusal } from '../../model/outcome';
import { theName } from '../fight/the-name';
import { type WorldView } from '../view';
import { withContents } from './carried';
import { prototypeOf } from './prototype-of';
import { type Pick } from './target';

/** Why this must stay with whoever has it, also when it lies in a bag that goes; null = it may go. */
export function boundRefusal(world: WorldView, { item }: Pick): Refusal | null {
  for (const one of withContents(world, [item])) {
    const { name, isBound, isNoDrop } = prototypeOf(world, one);
    if (isBound)
      return { code: 'item.bound', text: `You and ${theName(name)} are bound to each other.` };
    if (isNoDrop)
      return {
        code: 'item.no_drop',
        text: `You cannot bring yourself to let go of ${theName(name)}.`,
      };
  }
  return null;
}
