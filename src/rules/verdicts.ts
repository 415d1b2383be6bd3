import { type Change } from '../model/batch';
import { type GameEvent } from '../model/event';
import { type Verdict } from './rule';

export type Done = Extract<Verdict, { kind: 'done' }>;
export type Refused = Extract<Verdict, { kind: 'refused' }>;

/** Nothing to do, and nothing wrong. */
export const NOTHING: Done = { kind: 'done', changes: [], events: [] };

/** All of it, or none. */
export const done = (
  changes: readonly Change[],
  events: readonly GameEvent[],
  text?: string,
): Done =>
  text === undefined ? { kind: 'done', changes, events } : { kind: 'done', changes, events, text };

/** An answer to a question. */
export const told = (text: string, view?: unknown): Verdict =>
  view === undefined ? { kind: 'told', text } : { kind: 'told', text, view };

/** The game's no. */
export const refused = (code: string, text: string): Refused => ({ kind: 'refused', code, text });
