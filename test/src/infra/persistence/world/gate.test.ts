import { type Subscription } from 'rxjs';
import { Gate } from '../../../../../src/infra/persistence/world/gate';
import { only } from '../only';
import { GateFullError } from '../../../../../src/infra/persistence/world/gate-full-error';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when it is told to. */
function workshop(gate: Gate) {
  const begun: string[] = [];
  const ended: string[] = [];
  const open = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const pass = (name: string): Subscription =>
    gate
      .pass(() => {
        begun.push(name);
        return new Promise<void>((resolve, reject) => open.set(name, { resolve, reject }));
      })
      .subscribe({
        next: () => ended.push(name),
        error: (error: unknown) => ended.push(`${name}: ${String(error)}`),
      });
  /** Until nothing waits. */
  const finish = async (): Promise<void> => {
    for (let n = 0; n < open.size; n += 1) {
      for (const { resolve } of open.values()) resolve();
      await settled();
    }
  };
  return { begun, ended, open, pass, finish };
}

describe('Gate', () => {
  it('lets so many begin at once, and the others in their order as places become free', async () => {
    const { begun, ended, open, pass, finish } = workshop(
      new Gate({ maxActive: 2, maxWaiting: 9 }),
    );
    for (const name of ['a', 'b', 'c', 'd']) pass(name);
    expect(begun).toEqual(['a', 'b']);
    open.get('b')?.resolve();
    await settled();
    expect([begun, ended]).toEqual([['a', 'b', 'c'], ['b']]);
    open.get('a')?.reject(new Error('no'));
    await settled();
    expect([begun, ended]).toEqual([
      ['a', 'b', 'c', 'd'],
      ['b', 'a: Error: no'],
    ]);
    await finish();
  });

  it('turns away who would wait beyond the bound, and counts it', async () => {
    const gate = new Gate({ maxActive: 1, maxWaiting: 1 });
    const { begun, ended, pass, finish } = workshop(gate);
    for (const name of ['a', 'b', 'c']) pass(name);
    expect(begun).toEqual(['a']);
    expect(ended).toEqual([`c: ${String(new GateFullError(1))}`]);
    expect(gate.counters()).toEqual({ active: 1, waiting: 1, refused: 1 });
    await finish();
  });

  it('forgets who stops waiting', async () => {
    const gate = new Gate({ maxActive: 1, maxWaiting: 1 });
    const { begun, open, pass, finish } = workshop(gate);
    pass('a');
    pass('b').unsubscribe();
    pass('c');
    open.get('a')?.resolve();
    await settled();
    expect(begun).toEqual(['a', 'c']);
    await finish();
  });

  it('keeps the place of work that was begun and is no longer wanted', async () => {
    const gate = new Gate({ maxActive: 1, maxWaiting: 1 });
    const { begun, ended, open, pass, finish } = workshop(gate);
    pass('a').unsubscribe();
    pass('b');
    expect(begun).toEqual(['a']);
    open.get('a')?.resolve();
    await settled();
    expect([begun, ended]).toEqual([['a', 'b'], []]);
    await finish();
  });

  it('does nothing before it is subscribed to, and its work anew each time', async () => {
    const gate = new Gate({ maxActive: 1, maxWaiting: 1 });
    let runs = 0;
    const passed$ = gate.pass(() => Promise.resolve((runs += 1)));
    expect(runs).toBe(0);
    expect([await only(passed$), await only(passed$)]).toEqual([1, 2]);
  });

  it('tells nobody of a failure that nobody waits for', async () => {
    const { ended, open, pass } = workshop(new Gate({ maxActive: 1, maxWaiting: 1 }));
    pass('a').unsubscribe();
    open.get('a')?.reject(new Error('late'));
    await settled();
    expect(ended).toEqual([]);
  });

  it.each([
    ['maxActive', { maxActive: 0, maxWaiting: 1 }],
    ['maxWaiting', { maxActive: 1, maxWaiting: 0.5 }],
  ])('throws for a %s out of range', (field, config) => {
    expect(() => new Gate(config)).toThrow(new RegExp(`^${field} is .*, allowed is integer`));
  });
});
