import { type CircuitEvent, type CircuitState, circuitStep } from '#streams';

const limits = { failures: 3, openMs: 100, successes: 2 };
const closed = (failures: number): CircuitState => ({ kind: 'closed', failures });
const open = (until: number): CircuitState => ({ kind: 'open', until });
const half = (successes: number, trial: 'none' | 'running'): CircuitState => ({
  kind: 'half-open',
  successes,
  trial,
});
const asked = (now: number): CircuitEvent => ({ type: 'asked', now });
const failed = (now: number): CircuitEvent => ({ type: 'failed', now });
const succeeded: CircuitEvent = { type: 'succeeded' };
const abandoned: CircuitEvent = { type: 'abandoned' };

type Row = [before: CircuitState, event: CircuitEvent, after: CircuitState];

describe('circuitStep', () => {
  it.each<[string, ...Row]>([
    ['closed: lets through', closed(1), asked(5), closed(1)],
    ['closed: counts a failure', closed(1), failed(5), closed(2)],
    ['closed: opens at the last one', closed(2), failed(5), open(105)],
    ['closed: a success forgets failures', closed(2), succeeded, closed(0)],
    ['closed: what is abandoned is neither', closed(2), abandoned, closed(2)],
    ['open: stays so until its time', open(105), asked(104), open(105)],
    ['open: begins a trial at its time', open(105), asked(105), half(0, 'running')],
    ['open: a late failure prolongs nothing', open(105), failed(50), open(105)],
    ['open: a late success closes nothing', open(105), succeeded, open(105)],
    ['half-open: begins a trial', half(1, 'none'), asked(200), half(1, 'running')],
    ['half-open: counts a success', half(0, 'running'), succeeded, half(1, 'none')],
    ['half-open: closes at the last one', half(1, 'running'), succeeded, closed(0)],
    ['half-open: opens at one failure', half(1, 'running'), failed(200), open(300)],
    ['half-open: an abandoned trial is free', half(1, 'running'), abandoned, half(1, 'none')],
  ])('%s', (_, ...[before, event, after]) => {
    expect(circuitStep(Object.freeze(before), event, limits)).toEqual(after);
  });
});
