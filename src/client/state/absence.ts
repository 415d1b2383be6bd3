import { type Hello } from '../wire/signal';
import { append } from './entry';
import { type PageState } from './page-state';

/** A shorter gap is not worth a line. */
const WORTH_TELLING_MS = 5000;

/** The stream is open again: what is missing comes next, under a line that says how long it was. */
export function absence(state: PageState, hello: Hello): PageState {
  if (!hello.resumed) return { ...state, connection: { kind: 'connecting' } };
  const next: PageState = { ...state, connection: { kind: 'catching-up', lines: 0 } };
  const awayMs = state.lostAt === null ? 0 : state.now - state.lostAt;
  return awayMs > WORTH_TELLING_MS
    ? { ...next, entries: append(next.entries, { kind: 'divider', text: awayWords(awayMs) }) }
    : next;
}

/** "away 42 s", "away 3 min", "away 2 h 5 min" */
export function awayWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `away ${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `away ${minutes} min`;
  const rest = minutes % 60;
  return `away ${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
