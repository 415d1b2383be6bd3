import { closeAfterTest, virtualWorld } from '#streams/testing';
import { defer, NEVER, of, throwError } from 'rxjs';
import { revokedOfLate } from '../../../src/account/revoked-of-late';

/** A store with revocations in it, by the time of each. */
function watched() {
  const time = virtualWorld({ startAt: 1_000_000 });
  const revoked: { readonly hash: string; readonly at: number }[] = [];
  const rig = { time, revoked, is: 'there' as 'there' | 'away' | 'silent', asked: [] as number[] };
  const heard: string[] = [];
  const store = {
    revokedWithin: (ms: number) =>
      defer(() => {
        rig.asked.push(ms);
        if (rig.is === 'silent') return NEVER;
        if (rig.is === 'away') return throwError(() => new Error('away'));
        return of(revoked.filter(({ at }) => at > time.now() - ms).map(({ hash }) => hash));
      }),
  };
  const heard$ = revokedOfLate({ store, everyMs: 500, scheduler: time.scheduler });
  const running = heard$.subscribe({
    next: (hash) => heard.push(hash),
    error: () => heard.push('error'),
  });
  closeAfterTest(() => {
    running.unsubscribe();
  });
  const revoke = (hash: string, agoMs = 0): void => {
    revoked.push({ hash, at: time.now() - agoMs });
  };
  return { rig, time, heard, revoke };
}

describe('revokedOfLate', () => {
  it('tells of each once, within half a second', () => {
    const { time, heard, revoke } = watched();
    time.advance(700);
    revoke('a');
    revoke('b');
    time.advance(500);
    expect(heard).toEqual(['a', 'b']);
    revoke('c');
    time.advance(30_000);
    expect(heard).toEqual(['a', 'b', 'c']);
  });

  it('tells of one whose commit took its time', () => {
    const { time, heard, revoke } = watched();
    time.advance(20_000);
    revoke('late', 6_000);
    time.advance(500);
    expect(heard).toEqual(['late']);
  });

  it.each(['away', 'silent'] as const)('misses none while the store is %s', (how) => {
    const { rig, time, heard, revoke } = watched();
    time.advance(1_000);
    rig.is = how;
    revoke('meanwhile');
    time.advance(60_000);
    rig.is = 'there';
    time.advance(3_000);
    expect(heard).toEqual(['meanwhile']);
  });

  it('asks for no more than it has missed', () => {
    const { rig, time } = watched();
    time.advance(5_000);
    expect(new Set(rig.asked)).toEqual(new Set([10_500]));
  });
});
