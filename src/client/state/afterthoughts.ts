import { type Afterthought, append } from './entry';
import { type PageState } from './page-state';

/**
 * The state with one more line in the log; or kept for later, where it speaks of what is not answered yet.
 *
 * A command that only asks is answered beside the stream: what the tutorial says of it may come first, and must not
 * stand above it.
 */
export function withEvent(state: PageState, body: Afterthought): PageState {
  const { type, commandId } = body.data;
  const isEarly = type.startsWith('tutorial.') && state.held.some((held) => held.id === commandId);
  return isEarly
    ? { ...state, afterthoughts: [...state.afterthoughts, body] }
    : { ...state, entries: append(state.entries, body) };
}

/** Once the command has its answer: what was kept for it. */
export function withAfterthoughts(state: PageState, commandId: string): PageState {
  const due = state.afterthoughts.filter(({ data }) => data['commandId'] === commandId);
  if (due.length === 0) return state;
  return {
    ...state,
    entries: due.reduce<PageState['entries']>(append, state.entries),
    afterthoughts: state.afterthoughts.filter((one) => !due.includes(one)),
  };
}
