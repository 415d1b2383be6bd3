import {
  isUp,
  isUsable,
  type LinkEvent,
  type LinkProgress,
  linkStep,
  NEW_LINK,
} from '../../../../src/infra/nats/link-step';
import { poolState } from '../../../../src/infra/nats/pool-state';
import type { LinkState } from '../../../../src/ports/node-link';

const LIMITS = { missedMax: 3, lateMs: 500 };
const UP: LinkEvent = { type: 'up' };
const DIAL: LinkEvent = { type: 'dialling' };
const MISSED: LinkEvent = { type: 'missed' };
const LOST: LinkEvent = { type: 'lost' };
const PONG: LinkEvent = { type: 'pong', rttMs: 2 };
const OPENED: LinkEvent = { type: 'opened', untilMs: 9 };
const CLOSED: LinkEvent = { type: 'closed' };

const after = (events: readonly LinkEvent[]): LinkProgress =>
  events.reduce((at, event) => linkStep(at, event, LIMITS), NEW_LINK);

describe('linkStep', () => {
  const quiet = { kind: 'degraded', rttMs: 2, why: '3 pings were not answered' };
  const table: readonly (readonly [string, readonly LinkEvent[], unknown])[] = [
    ['nothing', [], { kind: 'disconnected' }],
    ['the first attempt', [DIAL], { kind: 'connecting', attempt: 1 }],
    ['the second attempt', [DIAL, DIAL], { kind: 'connecting', attempt: 2 }],
    ['a connection', [DIAL, UP], { kind: 'connected', rttMs: null }],
    ['a ping', [DIAL, UP, PONG], { kind: 'connected', rttMs: 2 }],
    ['two pings missed', [UP, PONG, MISSED, MISSED], { kind: 'connected', rttMs: 2 }],
    ['three pings missed', [UP, PONG, MISSED, MISSED, MISSED], quiet],
    [
      'three pings missed before one was answered',
      [UP, MISSED, MISSED, MISSED],
      { ...quiet, rttMs: null },
    ],
    ['a ping after that', [UP, MISSED, MISSED, MISSED, PONG], { kind: 'connected', rttMs: 2 }],
    [
      'a late ping',
      [UP, { type: 'pong', rttMs: 500.4 }],
      { kind: 'degraded', rttMs: 500.4, why: 'a ping took 500 ms' },
    ],
    ['an open breaker', [UP, MISSED, OPENED], { kind: 'circuit-open', untilMs: 9 }],
    [
      'a trial that is missed',
      [UP, OPENED, MISSED, MISSED, MISSED],
      { kind: 'circuit-open', untilMs: 9 },
    ],
    ['a trial that is answered', [UP, OPENED, PONG], { kind: 'connected', rttMs: 2 }],
    ['a loss', [UP, PONG, LOST], { kind: 'reconnecting', attempt: 0 }],
    ['an attempt after a loss', [UP, LOST, DIAL, DIAL], { kind: 'reconnecting', attempt: 2 }],
    ['a reconnection', [UP, LOST, DIAL, UP], { kind: 'connected', rttMs: null }],
    ['pings while lost', [UP, LOST, PONG, MISSED, OPENED], { kind: 'reconnecting', attempt: 0 }],
    ['an attempt while up', [UP, DIAL], { kind: 'connected', rttMs: null }],
    ['the end', [UP, CLOSED], { kind: 'closed' }],
    ['what comes after the end', [UP, CLOSED, UP, DIAL, LOST, PONG], { kind: 'closed' }],
  ];
  it.each(table)('knows after %s what it is', (_what, events, state) => {
    expect(after(events).state).toEqual(state);
  });

  const use: readonly (readonly [string, readonly LinkEvent[], boolean, boolean])[] = [
    ['before it is up', [DIAL], false, false],
    ['while it is up', [UP], true, true],
    ['while pings are late', [UP, { type: 'pong', rttMs: 900 }], true, true],
    ['while pings are missing', [UP, MISSED, MISSED, MISSED], true, false],
    ['while its breaker is open', [UP, OPENED], true, false],
    ['while it is lost', [UP, LOST], false, false],
    ['after its end', [UP, CLOSED], false, false],
  ];
  it.each(use)('says %s whether it may be used', (...[, events, up, usable]) => {
    const progress = after(events);
    expect([isUp(progress), isUsable(progress, LIMITS)]).toEqual([up, usable]);
  });
});

describe('poolState', () => {
  const connected: LinkState = { kind: 'connected', rttMs: 2 };
  const fresh: LinkState = { kind: 'connected', rttMs: null };
  const late: LinkState = { kind: 'degraded', rttMs: 700, why: 'late' };
  const lost: LinkState = { kind: 'reconnecting', attempt: 3 };
  const open: LinkState = { kind: 'circuit-open', untilMs: 50 };
  const table: readonly (readonly [string, readonly LinkState[], unknown])[] = [
    [
      'all are connected',
      [connected, fresh, { ...connected, rttMs: 5 }],
      { ...connected, rttMs: 5 },
    ],
    ['nothing was asked yet', [fresh, fresh], fresh],
    [
      'one is lost',
      [connected, lost, connected],
      { kind: 'degraded', rttMs: 2, why: '1 of 3 connections are not well: reconnecting' },
    ],
    [
      'one is late, one silent',
      [connected, late, open],
      {
        kind: 'degraded',
        rttMs: 700,
        why: '2 of 3 connections are not well: degraded, circuit-open',
      },
    ],
    ['all are late', [late, lost], late],
    ['none answers', [open, { ...open, untilMs: 40 }, lost], { ...open, untilMs: 40 }],
    ['all are lost', [lost, { ...lost, attempt: 1 }], { ...lost, attempt: 1 }],
    [
      'one was never there',
      [connected, { kind: 'connecting', attempt: 4 }],
      { kind: 'connecting', attempt: 4 },
    ],
    ['none was asked for', [{ kind: 'disconnected' }], { kind: 'disconnected' }],
    ['they are closed', [{ kind: 'closed' }, connected], { kind: 'closed' }],
  ];
  it.each(table)('knows when %s', (_when, states, state) => {
    expect(poolState(states)).toEqual(state);
  });
});
