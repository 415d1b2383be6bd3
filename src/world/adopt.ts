import { type Drafted } from './drafted';
import { type Fixed } from './state-view';

/** After a reload is committed: the world goes by its new content from now on. Whoever looked before has seen all of the old. */
export function adopt(fixed: Fixed, drafted: readonly Drafted[]): void {
  for (const { entry } of drafted)
    if (entry.input.kind === 'reload') fixed.content = entry.input.content;
}
