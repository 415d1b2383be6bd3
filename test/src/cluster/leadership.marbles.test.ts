import { concat, defer, delay, EMPTY, NEVER, of, throwError } from 'rxjs';
import { cases, marbles } from '#streams/testing';
import { leadership, type LeadershipConfig } from '../../../src/cluster/leadership';
import { type Lease, type Leases } from '../../../src/ports/leases';

const LEASE: Lease = { name: 'world', holder: 'me', since: 0 };
const DOWN = 'down';

/** What each call answers, one after the other; the last one again and again. */
interface Script {
  readonly takes: readonly (Lease | null | typeof DOWN)[];
  readonly renews?: readonly (boolean | typeof DOWN)[];
  readonly release?: typeof DOWN;
}

class ScriptedLeases implements Leases {
  readonly calls: string[] = [];
  holders$: Leases['holders$'] = NEVER;
  readonly #script: Script;
  readonly #counts = { take: 0, renew: 0 };

  constructor(script: Script) {
    this.#script = script;
  }

  take(): ReturnType<Leases['take']> {
    return this.#answer('take', this.#script.takes);
  }

  renew(): ReturnType<Leases['renew']> {
    return this.#answer('renew', this.#script.renews ?? [true]);
  }

  release(): ReturnType<Leases['release']> {
    return defer(() => {
      this.calls.push('release');
      return this.#script.release === DOWN ? throwError(() => new Error(DOWN)) : EMPTY;
    });
  }

  #answer<T>(call: 'take' | 'renew', answers: readonly (T | typeof DOWN)[]) {
    return defer(() => {
      this.calls.push(call);
      const at = Math.min(this.#counts[call], answers.length - 1);
      this.#counts[call] += 1;
      const answer = answers[at] as T | typeof DOWN;
      return answer === DOWN ? throwError(() => new Error(DOWN)) : of(answer);
    });
  }
}

interface Row extends Script {
  readonly holders?: string;
  readonly stepDown?: string;
  /** Fit, but not while this is `n`, each for one ms. */
  readonly fit?: string;
  readonly unsub: string;
  readonly expected: string;
  readonly calls: string;
}

const NAMES = { h: 'held', l: 'lost' } as const;

cases<Row>(
  'leadership',
  (m, { holders, stepDown, fit = '', unsub, expected, calls, ...script }) => {
    const leases = new ScriptedLeases(script);
    if (holders !== undefined) leases.holders$ = m.hot(holders);
    const config: LeadershipConfig = {
      ...{ leases, name: 'world', renewMs: 3, lookMs: 4, scheduler: m.scheduler },
      isFit: () => fit.trim()[m.scheduler.now()] !== 'n',
      stepDown$: stepDown === undefined ? NEVER : concat(m.hot(stepDown), NEVER),
      failed: () => undefined,
    };
    m.expect(leadership(config), unsub).toBeObservable(expected, NAMES);
    m.flush();
    expect(leases.calls.join(' ')).toBe(calls);
  },
  {
    'takes it when it is free, and renews it': {
      takes: [LEASE],
      unsub: '   ^---------!',
      expected: 'h----------',
      calls: 'take renew renew renew',
    },
    'waits while another has it, and looks again every now and then': {
      takes: [null, null, LEASE],
      unsub: '   ^---------!',
      expected: '--------h--',
      calls: 'take take take',
    },
    'tries at once when who has what has changed': {
      takes: [null, LEASE],
      holders: ' --x--------',
      unsub: '   ^---!      ',
      expected: '--h--------',
      calls: 'take take',
    },
    'loses it to another, and waits for it again': {
      takes: [LEASE, null],
      renews: [true, false],
      unsub: '   ^---------!',
      expected: 'h-----l----',
      calls: 'take renew renew take',
    },
    'takes it again after a loss': {
      takes: [LEASE],
      renews: [false, true],
      unsub: '   ^----!     ',
      expected: 'h--(lh)    ',
      calls: 'take renew take',
    },
    'goes on while nobody can be asked': {
      takes: [LEASE],
      renews: [DOWN],
      unsub: '   ^---------!',
      expected: 'h----------',
      calls: 'take renew renew renew',
    },
    'waits while nobody can be asked': {
      takes: [DOWN, LEASE],
      unsub: '   ^-----!    ',
      expected: '----h------',
      calls: 'take take',
    },
    'gives it up when it is not fit, and does not take it until it is': {
      takes: [LEASE],
      fit: '     yyynnnnyyyyy',
      unsub: '   ^--------!   ',
      expected: 'h--l---h-----',
      calls: 'take release take',
    },
    'does not take what it is not fit for': {
      takes: [LEASE],
      fit: '     nnnnnnnnn',
      unsub: '   ^-------!',
      expected: '---------',
      calls: '',
    },
    'steps down for good, and gives it back first': {
      takes: [LEASE],
      stepDown: '-----s-----',
      unsub: '   ^---------!',
      expected: 'h----(l|)  ',
      calls: 'take renew release',
    },
    'steps down although it cannot be given back': {
      takes: [LEASE],
      release: DOWN,
      stepDown: '-----s-----',
      unsub: '   ^---------!',
      expected: 'h----(l|)  ',
      calls: 'take renew release',
    },
    'steps down while it waits, and never takes it': {
      takes: [null, LEASE],
      stepDown: '--s--------',
      unsub: '   ^---------!',
      expected: '--|        ',
      calls: 'take',
    },
    'leaves the lease to run out when it is unsubscribed': {
      takes: [LEASE],
      unsub: '   ^-!',
      expected: 'h--',
      calls: 'take',
    },
  },
);

describe('leadership', () => {
  it(
    'does not pile up looks while one is answered late',
    marbles((m) => {
      const leases = new ScriptedLeases({ takes: [null] });
      const take = leases.take.bind(leases);
      leases.take = () => take().pipe(delay(leases.calls.length === 0 ? 10 : 0, m.scheduler));
      const config: LeadershipConfig = {
        ...{ leases, name: 'world', renewMs: 100, lookMs: 1, scheduler: m.scheduler },
        ...{ isFit: () => true, stepDown$: NEVER, failed: () => undefined },
      };
      m.expect(leadership(config), '^--------------!').toBeObservable('-');
      m.flush();
      // At 0, and each ms from 10 on.
      expect(leases.calls).toHaveLength(6);
    }),
  );

  it(
    'tells the first of failures that come one after the other',
    marbles((m) => {
      const leases = new ScriptedLeases({
        takes: [DOWN, DOWN, null, DOWN, LEASE],
        renews: [DOWN, DOWN, true],
      });
      const failures: number[] = [];
      const config: LeadershipConfig = {
        ...{ leases, name: 'world', renewMs: 3, lookMs: 1, scheduler: m.scheduler },
        ...{ isFit: () => true, stepDown$: NEVER },
        failed: () => failures.push(m.scheduler.now()),
      };
      m.expect(leadership(config), '^-------------!').toBeObservable('----h---------', NAMES);
      m.flush();
      expect(failures).toEqual([0, 3, 7]);
    }),
  );

  it(
    'looks on by itself when who has what cannot be heard any more',
    marbles((m) => {
      const leases = new ScriptedLeases({ takes: [null, LEASE] });
      leases.holders$ = m.hot('-#');
      const failures: unknown[] = [];
      const config: LeadershipConfig = {
        ...{ leases, name: 'world', renewMs: 30, lookMs: 4, scheduler: m.scheduler },
        isFit: () => true,
        stepDown$: NEVER,
        failed: (error) => failures.push(error),
      };
      m.expect(leadership(config), '^-----!').toBeObservable('----h--', NAMES);
      m.flush();
      expect(failures).toHaveLength(1);
    }),
  );
});
