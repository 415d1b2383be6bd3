import { isSecret } from '../prompt/secret';
import { type PageState } from './page-state';

/** What outlives a reload of its tab. One piece, so that the lines and the cursor below them never disagree. */
export interface Saved {
  readonly playerId: string;
  readonly savedAt: number;
  readonly state: Partial<PageState>;
}

/** Enough to scroll back through, and far below what `sessionStorage` takes. */
const MAX_SAVED = 400;

/** The newest lines, and all that a resumed stream does not send again. */
export function toSaved(state: PageState, playerId: string): Saved {
  const { cursor, me, room, vitals, isFighting, clock, versions, talk, held, now, lostAt } = state;
  const { afterthoughts, phantomUntil } = state;
  return {
    playerId,
    savedAt: now,
    state: {
      ...{ cursor, me, room, vitals, isFighting, clock, versions, talk, afterthoughts },
      phantomUntil,
      held: held.filter(({ line }) => !isSecret(line)),
      entries: state.entries.slice(-MAX_SAVED),
      lostAt: lostAt ?? now,
    },
  };
}

/** The state to go on from; nothing if it is another character's, or not ours at all. */
export function fromSaved(text: string | null, playerId: string): Partial<PageState> {
  try {
    const saved = JSON.parse(text ?? 'null') as Saved | null;
    return saved?.playerId === playerId ? saved.state : {};
  } catch {
    return {};
  }
}
