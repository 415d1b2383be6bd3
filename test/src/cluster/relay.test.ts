import { concatMap, defer, EMPTY, map, Subject, timer } from 'rxjs';
import { closeAfterTest, virtualWorld } from '#streams/testing';
import { Relay } from '../../../src/cluster/relay';
import { type LoggedEvent } from '../../../src/model/event';

/** A log, a cursor and a carrier that the test breaks as it likes. */
class RelayRig {
  readonly time = virtualWorld();
  readonly #committed$ = new Subject<void>();
  /** Each offset as it was carried, in order. */
  readonly carried: number[] = [];
  readonly cursors: number[] = [];
  readonly failures: unknown[] = [];
  /** How many rows waited when it went on after a failure. */
  readonly recovered: number[] = [];
  readonly breaks = new Set<'log' | 'cursor' | 'carrier' | 'half' | 'store'>();
  /** Offsets that this version does not know. */
  readonly unknown = new Set<number>();
  head = 0;
  oldest = 1;
  cursor = 0;
  largest = 0;
  readonly relay: Relay;

  constructor() {
    const broken = (part: Parameters<typeof this.breaks.has>[0], answer: () => unknown) =>
      timer(1, this.time.scheduler).pipe(
        map(() => {
          if (this.breaks.has(part)) throw new Error(part);
          return answer() as never;
        }),
      );
    this.relay = new Relay({
      epoch: 'k3x',
      log: {
        head: () => broken('log', () => ({ epoch: 'k3x', head: this.head, oldest: this.oldest })),
        read: ({ after, upTo, limit }) =>
          broken('log', () => this.#offsets(after, Math.min(upTo, after + limit))),
      },
      outbox: {
        relayed: () => broken('cursor', () => this.cursor),
        relayedTo: (offset) =>
          broken('store', () => {
            this.cursor = Math.max(this.cursor, offset);
            this.cursors.push(offset);
          }),
      },
      carrier: {
        carry: (epoch, events) =>
          broken('carrier', () => {
            this.#carry(epoch, events);
          }).pipe(concatMap(() => EMPTY)),
      },
      committed$: this.#committed$,
      ...{ lookMs: 1_000, pauseMs: 300, scheduler: this.time.scheduler },
      failed: (error) => this.failures.push(error),
      recovered: (lag) => this.recovered.push(lag),
    });
    const running = defer(() => this.relay.run$).subscribe({
      error: (error: unknown) => this.failures.push(['ended', error]),
    });
    closeAfterTest(() => {
      running.unsubscribe();
    });
  }

  commit(events: number): void {
    this.head += events;
    this.#committed$.next();
  }

  #offsets(after: number, upTo: number): readonly { readonly offset: number }[] {
    return Array.from({ length: Math.max(0, upTo - after) }, (_, n) => ({
      offset: after + n + 1,
    })).filter(({ offset }) => !this.unknown.has(offset));
  }

  #carry(epoch: string, events: readonly LoggedEvent[]): void {
    expect(epoch).toBe('k3x');
    this.largest = Math.max(this.largest, events.length);
    const all = events.map(({ offset }) => offset);
    this.carried.push(...(this.breaks.has('half') ? all.slice(0, all.length / 2) : all));
    if (this.breaks.has('half')) throw new Error('half');
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

describe('Relay', () => {
  it('carries what is committed, at once, and notes how far', () => {
    const rig = new RelayRig();
    rig.time.advance(10);
    rig.commit(3);
    rig.time.advance(10);
    expect([rig.carried, rig.cursor]).toEqual([[1, 2, 3], 3]);
    expect(rig.relay.counts).toEqual({ carried: 3, failures: 0, lag: 0 });
  });

  it('looks again every second, although it heard nothing', () => {
    const rig = new RelayRig();
    rig.time.advance(10);
    rig.head = 2;
    rig.time.advance(980);
    expect(rig.carried).toEqual([]);
    rig.time.advance(30);
    expect(rig.carried).toEqual([1, 2]);
  });

  it('goes on from where another stopped, and from the oldest that is kept', () => {
    const rig = new RelayRig();
    rig.cursor = 4;
    rig.oldest = 7;
    rig.commit(9);
    rig.time.advance(10);
    expect([rig.carried, rig.cursor]).toEqual([[7, 8, 9], 9]);
  });

  it('carries more than one chunk without a pause, 500 rows at a time', () => {
    const rig = new RelayRig();
    rig.commit(1_700);
    rig.time.advance(30);
    expect([rig.carried, rig.largest]).toEqual([upTo(1_700), 500]);
    expect(rig.cursors).toEqual([500, 1_000, 1_500, 1_700]);
  });

  it('carries all that it knows, where the log leaves some out', () => {
    const rig = new RelayRig();
    rig.unknown.add(3).add(400).add(1_200);
    rig.commit(1_200);
    rig.time.advance(30);
    expect(rig.carried).toEqual(upTo(1_200).filter((one) => !rig.unknown.has(one)));
    expect(rig.cursor).toBe(1_200);
  });

  it.each([['log'], ['cursor'], ['carrier'], ['store']] as const)(
    'tries again after a failure of the %s, and leaves nothing out',
    (part) => {
      const rig = new RelayRig();
      rig.breaks.add(part);
      rig.commit(3);
      rig.time.advance(250);
      expect([rig.cursor, rig.failures.length, rig.relay.counts.failures]).toEqual([0, 1, 1]);
      rig.time.advance(300);
      expect(rig.failures).toHaveLength(2);
      rig.breaks.clear();
      rig.commit(2);
      rig.time.advance(320);
      expect([[...new Set(rig.carried)], rig.cursor]).toEqual([[1, 2, 3, 4, 5], 5]);
    },
  );

  it('carries again what went half, in order, and the cursor never goes back', () => {
    const rig = new RelayRig();
    rig.commit(2);
    rig.time.advance(10);
    rig.breaks.add('half');
    rig.commit(4);
    rig.time.advance(10);
    rig.breaks.clear();
    rig.time.advance(400);
    expect(rig.carried).toEqual([1, 2, 3, 4, 3, 4, 5, 6]);
    expect(rig.cursors).toEqual([2, 6]);
  });

  it('says how far it is behind', () => {
    const rig = new RelayRig();
    rig.breaks.add('carrier');
    rig.commit(8);
    rig.time.advance(10);
    expect(rig.relay.counts).toEqual({ carried: 0, failures: 1, lag: 8 });
  });

  it('says that it goes on, once, and with how much to do', () => {
    const rig = new RelayRig();
    rig.breaks.add('carrier');
    rig.commit(3);
    rig.time.advance(2_000);
    expect(rig.failures.length).toBeGreaterThan(3);
    rig.commit(1_000);
    rig.breaks.delete('carrier');
    rig.time.advance(2_000);
    expect(rig.carried).toEqual(upTo(1_003));
    expect(rig.recovered).toEqual([503]);
  });
});
