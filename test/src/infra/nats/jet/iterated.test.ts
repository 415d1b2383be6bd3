import { type QueuedIterator } from 'nats';
import { iterated } from '../../../../../src/infra/nats/jet/iterated';

/** An iterator of the client's, as far as it is used: these values, and whether it was stopped. */
function fake(values: readonly string[]): {
  readonly iterator: QueuedIterator<string>;
  readonly state: { isStopped: boolean };
} {
  const state = { isStopped: false };
  const iterator = {
    stop: () => {
      state.isStopped = true;
    },
    [Symbol.asyncIterator]: () => values.values(),
  };
  return { iterator: iterator as unknown as QueuedIterator<string>, state };
}

describe('iterated', () => {
  it('gives the values, completes with the iterator, and stops it', async () => {
    const { iterator, state } = fake(['a', 'b']);
    const seen: string[] = [];
    await iterated(() => Promise.resolve(iterator)).forEach((value) => seen.push(value));
    expect(seen).toEqual(['a', 'b']);
    expect(state.isStopped).toBe(true);
  });

  it('errors when it cannot be opened', async () => {
    const broken$ = iterated(() => Promise.reject(new Error('no stream')));
    await expect(broken$.forEach(() => undefined)).rejects.toThrow('no stream');
  });

  it('stops what is opened after its subscriber has left, and tells nobody of a failure', async () => {
    const { iterator, state } = fake(['a']);
    const opening = Promise.resolve(iterator);
    const failing = Promise.reject(new Error('too late'));
    const seen: unknown[] = [];
    const hear = {
      next: (value: unknown) => seen.push(value),
      error: (e: unknown) => seen.push(e),
    };
    iterated(() => opening)
      .subscribe(hear)
      .unsubscribe();
    iterated<string>(() => failing)
      .subscribe(hear)
      .unsubscribe();
    await opening;
    await expect(failing).rejects.toThrow('too late');
    await iterated(() => Promise.resolve(fake([]).iterator)).forEach(() => undefined);
    expect(state.isStopped).toBe(true);
    expect(seen).toEqual([]);
  });
});
