import { type SupervisionEvent, type SupervisionState, supervisionStep } from '#streams';

const failure = { path: 'app/feed/run', error: 'broken' };
const past = { restarts: 2, recent: [5] };
const states = {
  running: { ...past, kind: 'running', since: 5 },
  closing: { ...past, kind: 'closing', failure },
  waiting: { ...past, kind: 'waiting', failure, until: 30 },
  escalated: { ...past, kind: 'escalated', failure },
  ended: { ...past, kind: 'ended', reason: { code: 'done' } },
} satisfies Record<string, SupervisionState>;
const events = {
  failed: { type: 'failed', now: 20, failure },
  closed: { type: 'closed', now: 25, delayMs: 7 },
  due: { type: 'due', now: 32 },
  ended: { type: 'ended', reason: { code: 'shutdown' } },
} satisfies Record<string, SupervisionEvent>;
const limits = { max: 2, perMs: 100 };
const ended = { ...past, kind: 'ended', reason: { code: 'shutdown' } };

describe('supervisionStep', () => {
  it.each([
    ['running', 'failed', { restarts: 2, recent: [5, 20], kind: 'closing', failure }],
    ['closing', 'closed', { ...past, kind: 'waiting', failure, until: 32 }],
    ['waiting', 'due', { restarts: 3, recent: [5], kind: 'running', since: 32 }],
    ['running', 'ended', ended],
    ['closing', 'ended', ended],
    ['waiting', 'ended', ended],
  ] as const)('%s becomes another when %s', (kind, type, expected) => {
    expect(supervisionStep(states[kind], events[type], limits)).toStrictEqual(expected);
  });

  it.each([
    ['running', 'closed'],
    ['running', 'due'],
    ['closing', 'failed'],
    ['closing', 'due'],
    ['waiting', 'failed'],
    ['waiting', 'closed'],
    ['escalated', 'failed'],
    ['escalated', 'closed'],
    ['escalated', 'due'],
    ['escalated', 'ended'],
    ['ended', 'failed'],
    ['ended', 'closed'],
    ['ended', 'due'],
    ['ended', 'ended'],
  ] as const)('%s stays as it is when %s', (kind, type) => {
    expect(supervisionStep(states[kind], events[type], limits)).toBe(states[kind]);
  });

  it.each([
    // recent, now, max, perMs, then
    [[], 0, 0, 100, 'escalated', []],
    [[], 0, 1, 100, 'closing', [0]],
    [[0], 99, 1, 100, 'escalated', [0]],
    [[0], 100, 1, 100, 'closing', [100]],
    [[0, 50], 99, 2, 100, 'escalated', [0, 50]],
    [[0, 50], 100, 2, 100, 'closing', [50, 100]],
    [[0, 50], 149, 2, 100, 'closing', [50, 149]],
    [[0, 50], 150, 2, 100, 'closing', [150]],
    [[10, 10, 10], 10, 3, 1, 'escalated', [10, 10, 10]],
    [[10, 10, 10], 11, 3, 1, 'closing', [11]],
  ] as const)('after failures at %j one at %d, %d in %d ms allowed, is %s', (...row) => {
    const [recent, now, max, perMs, kind, counted] = row;
    const running: SupervisionState = { kind: 'running', since: 0, restarts: 9, recent };
    const next = supervisionStep(running, { type: 'failed', now, failure }, { max, perMs });
    expect(next).toEqual({ kind, failure, restarts: 9, recent: counted });
  });
});
