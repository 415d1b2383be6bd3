import { virtualWorld } from '#streams/testing';
import { defer, NEVER, of, type Subscription, throwError } from 'rxjs';
import { NodeHealth } from '../../../src/cluster/node-health';
import { type LinkState } from '../../../src/ports/node-link';
import { type WorldStatus } from '../../../src/world/world-door';

/** A node whose needs are as the test says. */
class HealthRig {
  readonly time = virtualWorld({ startAt: 1_000_000 });
  database: 'there' | 'away' | 'silent' = 'there';
  isReached = true;
  own: WorldStatus | null = null;
  link: LinkState = { kind: 'connected', rttMs: 1 };
  newest = 7;
  followed = 7;
  asked = 0;
  readonly health = new NodeHealth({
    newestCommit: () =>
      defer(() => {
        if (this.database === 'silent') return NEVER;
        return this.database === 'there' ? of(this.newest) : throwError(() => new Error('away'));
      }),
    followed: () => this.followed,
    own: () => this.own,
    reach: () =>
      defer(() => {
        this.asked += 1;
        return this.isReached ? of(null) : throwError(() => new Error('nobody'));
      }),
    link: () => this.link,
    scheduler: this.time.scheduler,
  });
  readonly #running: Subscription;

  constructor(before: (rig: HealthRig) => void = () => undefined) {
    before(this);
    this.#running = this.health.run$.subscribe();
    this.time.advance(1);
  }

  /** By name: what is not fine. */
  get ailing(): Readonly<Record<string, string>> {
    const rows = this.health.checks.flatMap((check) =>
      check.state === 'ok' ? [] : [[check.name, `${check.state}: ${check.why}`] as const],
    );
    return Object.fromEntries(rows);
  }

  after(ms: number): Readonly<Record<string, string>> {
    this.time.advance(ms);
    return this.ailing;
  }

  end(): void {
    this.#running.unsubscribe();
  }
}

describe('NodeHealth', () => {
  let rig: HealthRig;

  beforeEach(() => {
    rig = new HealthRig();
  });

  afterEach(() => {
    rig.end();
  });

  it('names each thing that a node needs', () => {
    expect(rig.health.checks).toEqual([
      { name: 'database', state: 'ok' },
      { name: 'world', state: 'ok' },
      { name: 'log', state: 'ok' },
      { name: 'nats', state: 'ok' },
    ]);
  });

  it('fails before it has reached anything', () => {
    rig.end();
    rig = new HealthRig((one) => {
      one.database = 'away';
      one.isReached = false;
    });
    expect(rig.ailing).toEqual({
      database: 'failing: database away',
      world: 'failing: world not reached',
    });
    rig.database = 'there';
    rig.isReached = true;
    expect(rig.after(200)).toEqual({});
  });

  it.each(['away', 'silent'] as const)('fails when the database is %s for three seconds', (how) => {
    rig.database = how;
    expect(rig.after(2_500)).toEqual({});
    expect(rig.after(1_500)).toEqual({ database: 'failing: database away' });
    rig.database = 'there';
    expect(rig.after(5_000)).toEqual({});
  });

  it('fails where the world is not reached for as long as a command waits for it', () => {
    rig.isReached = false;
    expect(rig.after(4_500)).toEqual({});
    expect(rig.after(1_500)).toEqual({ world: 'failing: world not reached' });
    rig.isReached = true;
    expect(rig.after(1_000)).toEqual({});
  });

  it('asks nobody for a world of its own, and goes by that', () => {
    rig.own = 'running';
    rig.isReached = false;
    const { asked } = rig;
    expect(rig.after(10_000)).toEqual({});
    expect(rig.asked).toBe(asked);
    rig.own = 'recovering';
    expect(rig.ailing).toEqual({ world: 'failing: world recovering' });
  });

  it('has five seconds to reach another after it had the world itself', () => {
    rig.own = 'running';
    rig.isReached = false;
    rig.time.advance(10_000);
    rig.own = null;
    expect(rig.after(3_000)).toEqual({});
    expect(rig.after(4_000)).toEqual({ world: 'failing: world not reached' });
  });

  it('fails where a commit is not followed five seconds after it was made', () => {
    rig.newest = 9;
    expect(rig.after(4_000)).toEqual({});
    rig.newest = 12;
    expect(rig.after(3_000)).toEqual({ log: 'failing: log behind' });
    rig.followed = 12;
    expect(rig.ailing).toEqual({});
  });

  it('is not behind while it follows, however much is committed', () => {
    for (let n = 0; n < 20; n += 1) {
      rig.newest += 10;
      rig.time.advance(1_000);
      rig.followed = rig.newest - 5;
      expect(rig.ailing).toEqual({});
    }
  });

  it('is never behind with a world of its own', () => {
    rig.own = 'running';
    rig.newest = 99;
    expect(rig.after(20_000)).toEqual({});
  });

  it.each([
    [{ kind: 'reconnecting', attempt: 3 }, 'nats reconnecting'],
    [{ kind: 'circuit-open', untilMs: 9 }, 'nats circuit-open'],
    [{ kind: 'degraded', rttMs: 900, why: 'a ping took 900 ms' }, 'a ping took 900 ms'],
  ] satisfies [LinkState, string][])(
    'is degraded and no more with a link that is %j',
    (link, why) => {
      rig.link = link;
      expect(rig.ailing).toEqual({ nats: `degraded: ${why}` });
    },
  );
});
