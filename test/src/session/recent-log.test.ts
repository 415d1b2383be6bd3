import { RecentLog } from '../../../src/session/recent-log';
import { ADA, BOB } from '../perception/sample-events';
import { at, said, walked } from './events';

const logOf = (maxEvents = 3): RecentLog => new RecentLog({ maxEvents, start: 10, now: () => 0 });

describe('RecentLog', () => {
  it('gives what came after an offset, so many at a time', () => {
    const log = logOf();
    for (const offset of [11, 12, 13]) log.push(said(offset, `${offset}`));
    expect(log.head).toBe(13);
    expect(log.after(11, 9)?.map(({ offset }) => offset)).toEqual([12, 13]);
    expect(log.after(10, 2)?.map(({ offset }) => offset)).toEqual([11, 12]);
    expect(log.after(13, 9)).toEqual([]);
  });

  it('says so where its memory does not reach', () => {
    const log = logOf();
    expect([log.after(10, 9), log.after(9, 9)]).toEqual([[], null]);
    for (const offset of [11, 12, 13, 14]) log.push(said(offset, `${offset}`));
    expect([log.after(10, 9), log.after(11, 9)?.length]).toEqual([null, 3]);
  });

  it('knows a viewer after an offset by the "before" of its next change', () => {
    const log = logOf(10);
    log.push(said(11, 'hello'));
    log.push(walked(12, ['quay', 'stair']));
    log.push(walked(13, ['stair', 'loft']));
    expect(log.viewerAfter(BOB, 11)).toEqual(at('quay'));
    expect(log.viewerAfter(BOB, 12)).toEqual(at('stair'));
    expect([log.viewerAfter(BOB, 13), log.viewerAfter(ADA, 10)]).toEqual([null, null]);
  });

  it('forgets changes with the events that made them', () => {
    const log = logOf(2);
    log.push(walked(11, ['quay', 'stair']));
    log.push(walked(12, ['stair', 'loft']));
    log.push(said(13, 'hello'));
    log.push(walked(14, ['loft', 'stair']));
    expect(log.viewerAfter(BOB, 10)).toEqual(at('loft'));
  });

  it('forgets those who change nothing any more', () => {
    const log = logOf(2);
    log.push(walked(11, ['quay', 'stair']));
    for (let offset = 12; offset <= 4_096; offset += 1) log.push(said(offset, 'on and on'));
    expect(log.viewerAfter(BOB, 10)).toBeNull();
  });
});
