import { type LinkState } from '../../ports/node-link';

/** What happens to one connection. */
export type LinkEvent =
  | { readonly type: 'dialling' }
  | { readonly type: 'up' }
  | { readonly type: 'pong'; readonly rttMs: number }
  | { readonly type: 'missed' }
  | { readonly type: 'opened'; readonly untilMs: number }
  | { readonly type: 'lost' }
  | { readonly type: 'closed' };

/** What is known of one connection. */
export interface LinkProgress {
  readonly state: LinkState;
  /** Pings in a row that were not answered in time. */
  readonly missed: number;
  /** Attempts since it was last up. */
  readonly attempts: number;
  readonly wasUp: boolean;
}

/** From where on it is not well. */
export interface LinkLimits {
  /** So many pings missed in a row: degraded. */
  readonly missedMax: number;
  /** So slow an answer: degraded. */
  readonly lateMs: number;
}

export const NEW_LINK: LinkProgress = {
  state: { kind: 'disconnected' },
  missed: 0,
  attempts: 0,
  wasUp: false,
};

/**
 * What is known of a connection after an event.
 *
 * - `disconnected → connecting → connected → degraded → reconnecting → circuit-open`; from each of those that are up back to `connected`.
 * - Pings say nothing of a connection that is not up. `closed` is for ever.
 */
export function linkStep(at: LinkProgress, event: LinkEvent, limits: LinkLimits): LinkProgress {
  if (at.state.kind === 'closed') return at;
  switch (event.type) {
    case 'dialling':
      return isUp(at) ? at : dialling(at);
    case 'up':
      return { state: { kind: 'connected', rttMs: null }, missed: 0, attempts: 0, wasUp: true };
    case 'lost':
      return { ...at, state: { kind: 'reconnecting', attempt: 0 }, missed: 0, attempts: 0 };
    case 'closed':
      return { ...at, state: { kind: 'closed' } };
    case 'pong':
    case 'missed':
    case 'opened':
      return isUp(at) ? pinged(at, event, limits) : at;
  }
}

/** Whether it may be given something: it is up, and has answered lately. */
export function isUsable(at: LinkProgress, { missedMax }: Pick<LinkLimits, 'missedMax'>): boolean {
  return isUp(at) && at.state.kind !== 'circuit-open' && at.missed < missedMax;
}

/** Whether there is a connection at all. */
export function isUp({ state: { kind } }: LinkProgress): boolean {
  return kind === 'connected' || kind === 'degraded' || kind === 'circuit-open';
}

function dialling(at: LinkProgress): LinkProgress {
  const attempt = at.attempts + 1;
  const kind = at.wasUp ? 'reconnecting' : 'connecting';
  return { ...at, attempts: attempt, state: { kind, attempt } };
}

type Pinged = Extract<LinkEvent, { readonly type: 'pong' | 'missed' | 'opened' }>;

function pinged(at: LinkProgress, event: Pinged, limits: LinkLimits): LinkProgress {
  switch (event.type) {
    case 'pong':
      return { ...at, missed: 0, state: answered(event.rttMs, limits) };
    case 'missed': {
      const missed = at.missed + 1;
      const isQuiet = missed >= limits.missedMax && at.state.kind !== 'circuit-open';
      const why = `${missed} pings were not answered`;
      const state: LinkState = isQuiet
        ? { kind: 'degraded', rttMs: rttOf(at.state), why }
        : at.state;
      return { ...at, missed, state };
    }
    case 'opened':
      return { ...at, state: { kind: 'circuit-open', untilMs: event.untilMs } };
  }
}

function answered(rttMs: number, { lateMs }: LinkLimits): LinkState {
  if (rttMs < lateMs) return { kind: 'connected', rttMs };
  return { kind: 'degraded', rttMs, why: `a ping took ${Math.round(rttMs)} ms` };
}

const rttOf = (state: LinkState): number | null => ('rttMs' in state ? state.rttMs : null);
