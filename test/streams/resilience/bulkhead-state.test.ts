import { type BulkheadLimits, type BulkheadState, bulkheadState } from '#streams';

type Row = [
  running: number,
  waiting: number,
  limits: [number, number],
  kind: BulkheadState['kind'],
];

describe('bulkheadState', () => {
  it.each<[string, ...Row]>([
    ['nobody is there', 0, 0, [2, 1], 'free'],
    ['there is a place', 1, 0, [2, 1], 'free'],
    ['there is room to wait', 2, 0, [2, 1], 'busy'],
    ['there is room for one more to wait', 2, 1, [2, 2], 'busy'],
    ['as many run and wait as may', 2, 1, [2, 1], 'full'],
    ['as many run as may, and nobody may wait', 2, 0, [2, 0], 'full'],
    ['a place is free for one who waits', 1, 1, [2, 2], 'busy'],
    ['a place is free for one who waits, and no other may', 1, 1, [2, 1], 'full'],
  ])('when %s', (_, ...[running, waiting, [concurrent, queue], kind]) => {
    const limits: BulkheadLimits = { concurrent, queue };
    const load = kind === 'free' ? { running } : { running, waiting };
    expect(bulkheadState({ running, waiting }, limits)).toEqual({ kind, ...load });
  });
});
