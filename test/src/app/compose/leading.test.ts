import { NEVER, type Observable, of, throwError } from 'rxjs';
import { CompositeSubscription } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';
import { leading } from '../../../../src/app/compose/leading';

type Parts = Parameters<typeof leading>[0];

/** A node whose zones are taken like this; the committers that are open. */
function node(takeZones: () => Observable<unknown>) {
  const { scheduler, yieldToLoop, now } = virtualWorld();
  const storage = new CompositeSubscription('storage', { scheduler, yieldToLoop });
  closeAfterTest(() => {
    storage.close({ code: 'parent' }).subscribe({ error: () => undefined });
  });
  const parts = {
    phases: { storage },
    zones: [],
    storage: { openCommitter: () => ({ takeZones }) },
  } as unknown as Parts;
  const terms = () => storage.snapshot().children.map(({ path }) => path);
  return { term: leading(parts, { clock: { now } } as Parameters<typeof leading>[1]), terms };
}

describe('leading', () => {
  it.each([
    ['cannot be taken', () => throwError(() => new Error('no'))],
    ['are taken, and no world comes of it', () => of({})],
    ['are never taken', () => NEVER],
  ])('keeps no committer when zones %s', (_, takeZones) => {
    const { term, terms } = node(takeZones);
    const taken = term.takeZones().subscribe({ error: () => undefined });
    expect(terms()).toEqual(['storage/term:1']);
    taken.unsubscribe();
    term.abandoned();
    expect(terms()).toEqual([]);
    term.abandoned();
    expect(terms()).toEqual([]);
  });
});
