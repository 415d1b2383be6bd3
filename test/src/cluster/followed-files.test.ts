import { closeAfterTest, virtualWorld } from '#streams/testing';
import { defer, map, throwError, timer } from 'rxjs';
import { FollowedFiles } from '../../../src/cluster/followed-files';
import { CONTENT } from '../rules/small-world';

/** A reading takes 100 ms; its day's text is the number of the reading. */
function following() {
  const time = virtualWorld({ startAt: 0 });
  const rig = { time, reloads: 3, read: 0, isBroken: false };
  const adopted: string[] = [];
  const failures: unknown[] = [];
  const files = new FollowedFiles({
    reloads: () => rig.reloads,
    read: () =>
      defer(() => {
        const motd = `${(rig.read += 1)}`;
        if (rig.isBroken) return throwError(() => new Error('broken'));
        return timer(100, time.scheduler).pipe(map(() => ({ ...CONTENT, motd })));
      }),
    adopt: ({ motd }) => adopted.push(motd),
    failed: (error) => failures.push(error),
  });
  const running = files.run$.subscribe({ error: (error: unknown) => failures.push(error) });
  closeAfterTest(() => {
    running.unsubscribe();
  });
  const followed = (reloads: number): void => {
    rig.reloads = reloads;
    files.followed();
  };
  const isSettled = (): boolean => {
    let is = false;
    files.settled$.subscribe({ next: () => (is = true), error: () => undefined }).unsubscribe();
    return is;
  };
  return { rig, time, files, adopted, failures, followed, isSettled };
}

describe('FollowedFiles', () => {
  it('are read once for each time that others were put in place, and for nothing else', () => {
    const { time, adopted, followed, rig } = following();
    for (const reloads of [3, 3, 4, 4]) followed(reloads);
    time.advance(200);
    expect([rig.read, adopted]).toEqual([1, ['1']]);
    followed(6);
    time.advance(200);
    expect([rig.read, adopted]).toEqual([2, ['1', '2']]);
  });

  it('are those of the last reading where two come close together', () => {
    const { time, adopted, followed, isSettled } = following();
    followed(4);
    time.advance(60);
    followed(5);
    time.advance(60);
    expect([adopted, isSettled()]).toEqual([[], false]);
    time.advance(60);
    expect([adopted, isSettled()]).toEqual([['2'], true]);
  });

  it('stay as they were where they cannot be read', () => {
    const { rig, time, adopted, failures, followed, isSettled } = following();
    rig.isBroken = true;
    followed(4);
    expect([failures, isSettled()]).toEqual([[new Error('broken')], true]);
    rig.isBroken = false;
    followed(5);
    time.advance(200);
    expect(adopted).toEqual(['2']);
  });

  it('are not read for what this node has put in place itself', () => {
    const { rig, files, followed } = following();
    rig.reloads = 5;
    files.had();
    followed(5);
    expect(rig.read).toBe(0);
  });
});
