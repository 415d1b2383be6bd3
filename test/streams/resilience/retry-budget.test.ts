import { concat, EMPTY, NEVER, of, throwError } from 'rxjs';
import {
  BadConfigError,
  RetryBudget,
  type RetryBudgetEvent,
  type RetryBudgetState,
  retryBudgetStep,
  retryWithBackoff,
} from '#streams';
import { marbles } from '#streams/testing';

const limits = { ratio: 0.1, capacity: 2 };
const lost = new Error('lost');
type Row = [
  before: number,
  event: RetryBudgetEvent,
  tokens: number,
  kind: RetryBudgetState['kind'],
];
const succeeded: RetryBudgetEvent = { type: 'succeeded' };
const asked: RetryBudgetEvent = { type: 'asked' };

describe('retryBudgetStep', () => {
  it.each<[string, ...Row]>([
    ['pays for a retry', 2, asked, 1, 'funded'],
    ['is spent below one', 1.9, asked, 0.9, 'spent'],
    ['pays nothing when it is spent', 0.9, asked, 0.9, 'spent'],
    ['earns a part', 0, succeeded, 0.1, 'spent'],
    ['is funded at exactly one', 0.9, succeeded, 1, 'funded'],
    ['holds no more than it may', 1.95, succeeded, 2, 'funded'],
  ])('%s', (_, ...[before, event, tokens, kind]) => {
    const state = Object.freeze<RetryBudgetState>({
      kind: before < 1 ? 'spent' : 'funded',
      tokens: before,
    });
    expect(retryBudgetStep(state, event, limits)).toEqual({ kind, tokens });
  });

  it.each([0.1, 0.2, 0.05, 0.001, 1 / 3])('pays for one retry with 1 / %d successes', (ratio) => {
    let state: RetryBudgetState = { kind: 'spent', tokens: 0 };
    let successes = 0;
    while (state.kind === 'spent') {
      state = retryBudgetStep(state, succeeded, { ratio, capacity: 2 });
      successes += 1;
    }
    expect(successes).toBe(ratio === 1 / 3 ? 4 : Math.round(1 / ratio));
  });
});

describe('RetryBudget', () => {
  it('begins full, counts, and tells each change of kind', () => {
    const budget = new RetryBudget({ ratio: 0.5, capacity: 2 });
    const changes: RetryBudgetState[] = [];
    const listening = budget.stateChanges$.subscribe({
      next: (state) => changes.push(state),
      error: raise,
    });
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
    for (const call$ of [of(1, 2), EMPTY]) budget.earn(call$).subscribe({ error: raise });
    expect(budget.take()).toBe(true);
    expect(changes).toEqual([
      { kind: 'spent', tokens: 0 },
      { kind: 'funded', tokens: 1 },
      { kind: 'spent', tokens: 0 },
    ]);
    expect(budget.state).toEqual({ kind: 'spent', tokens: 0 });
    expect(budget.counters).toEqual({ succeeded: 2, allowed: 3, refused: 1 });
    listening.unsubscribe();
  });

  it(
    'earns once by each subscription, by its first value or its completion, and changes nothing',
    marbles((m) => {
      const budget = new RetryBudget();
      const source$ = m.cold('-a-b|');
      m.expect(budget.earn(source$)).toBeObservable('-a-b|');
      m.expect(budget.earn(source$), '^!').toBeObservable('--');
      m.expect(source$).toHaveSubscriptions(['^---!', '^!']);
      m.expect(budget.earn(EMPTY)).toBeObservable('|');
      m.expect(budget.earn(NEVER)).toBeObservable('-');
      m.expect(budget.earn(m.cold('-#'))).toBeObservable('-#');
      m.expect(budget.earn(m.cold('a#'))).toBeObservable('a#');
      m.flush();
      expect(budget.counters).toEqual({ succeeded: 3, allowed: 0, refused: 0 });
    }),
  );

  it('has 10 retries at the beginning, and one more by 10 successes, by default', () => {
    const budget = new RetryBudget();
    const taken = (): number =>
      Array.from({ length: 20 }, () => budget.take()).filter(Boolean).length;
    expect(taken()).toBe(10);
    for (let call = 0; call < 10; call += 1) budget.earn(of(1)).subscribe({ error: raise });
    expect(taken()).toBe(1);
  });

  it(
    'is the condition of retries: those who fail together share it',
    marbles((m) => {
      const budget = new RetryBudget({ capacity: 3 });
      const again = retryWithBackoff<string>({
        baseMs: 2,
        capMs: 2,
        random: () => 0.5,
        scheduler: m.scheduler,
        budget,
      });
      const source$ = m.cold('#', {}, lost);
      m.expect(source$.pipe(again)).toBeObservable('--#', {}, lost);
      m.expect(source$.pipe(again)).toBeObservable('-#', {}, lost);
      m.expect(source$).toHaveSubscriptions(['(^!)', '(^!)', '-(^!)', '-(^!)', '--(^!)']);
      m.flush();
      expect(budget.counters).toEqual({ succeeded: 0, allowed: 3, refused: 2 });
    }),
  );

  it('is refilled by what succeeds behind the retries', () => {
    const budget = new RetryBudget({ ratio: 1, capacity: 1 });
    const again = retryWithBackoff<number>({ random: () => 0, maxAttempts: 1, budget });
    budget.take();
    const error = (): void => undefined;
    concat(
      of(1).pipe(again),
      throwError(() => lost),
    ).subscribe({ error });
    expect(budget.state).toEqual({ kind: 'funded', tokens: 1 });
  });

  it.each([
    ['ratio', { ratio: 0 }],
    ['ratio', { ratio: 1.1 }],
    ['capacity', { capacity: 0 }],
  ])('refuses %s outside its range', (field, config) => {
    const make = (): unknown => new RetryBudget(config);
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});

function raise(error: unknown): never {
  throw error;
}
