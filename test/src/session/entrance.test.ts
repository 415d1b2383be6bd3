import { CommandFault } from '../../../src/model/command-fault';
import { type Character } from '../../../src/model/character';
import { type EnterInput } from '../../../src/model/input';
import { type AccountId, brandAs, type PlayerId } from '../../../src/model/ids';
import { type StoredAccount } from '../../../src/ports/account-store';
import { type Entered, Entrance } from '../../../src/session/entrance';
import { virtualWorld } from '#streams/testing';
import { defer, delay, type Observable, of, type Subscription } from 'rxjs';
import { playerId, somebody } from '../rules/small-view';

const ACCOUNT: AccountId = brandAs('account-1');
const ADA = playerId('Ada');
const BEA = playerId('Bea');
const open: Subscription[] = [];

/** An account with two characters, a store that takes 10 ms, and a world that lets everybody in. */
function rig(more: { readonly last?: PlayerId; readonly leftBy?: Character['leftBy'] } = {}) {
  const time = virtualWorld();
  const present = new Map<AccountId, PlayerId>();
  const entered: Omit<EnterInput, 'kind'>[] = [];
  let last: PlayerId | null = more.last ?? null;
  const own = (name: string) =>
    somebody(name, { account: ACCOUNT, inWorld: false, leftBy: more.leftBy ?? 'quit' });
  const people = new Map([own('Ada'), own('Bea'), somebody('Cy')].map((one) => [one.id, one]));
  const slowly = <T>(value: () => T): Observable<T> =>
    defer(() => of(value())).pipe(delay(10, time.scheduler));
  const account: StoredAccount = {
    id: ACCOUNT,
    username: 'ada',
    passwordHash: null,
    recoveryHash: null,
    isGuest: false,
    lastCharacter: null,
  };
  const entrance = new Entrance({
    world: {
      playerOf: (id) => present.get(id) ?? null,
      enter: (input) => {
        entered.push(input);
        present.set(input.stored.character.account, input.stored.character.id);
        return of({ offset: 42 });
      },
    },
    store: {
      character: (id) =>
        slowly(() => {
          const character = people.get(id);
          return character === undefined ? null : { character, items: [], explored: [] };
        }),
    },
    accounts: {
      account: () => slowly(() => ({ ...account, lastCharacter: last })),
      setLastCharacter: (_account, id) =>
        slowly(() => {
          last = id;
        }),
    },
    head: () => 7,
  });
  const enter = (player: PlayerId) =>
    heard(entrance.enter({ account: ACCOUNT, player, correlationId: 'c-1', hasStream: false }));
  const resume = () => heard(entrance.resume({ account: ACCOUNT, correlationId: 'c-1' }));
  const removed: string[] = [];
  const remove = () =>
    heard(
      entrance.aside(
        ACCOUNT,
        slowly(() => removed.push('Ada')),
      ),
    );
  return { time, entered, present, enter, resume, remove, removed, last: () => last };
}

function heard<T>(answer$: Observable<T>): { value?: T; fault?: string } {
  const told: { value?: T; fault?: string } = {};
  const subscription = answer$.subscribe({
    next: (value) => {
      told.value = value;
    },
    error: (error: unknown) => {
      told.fault = error instanceof CommandFault ? error.code : String(error);
    },
  });
  open.push(subscription);
  return told;
}

describe('Entrance', () => {
  afterEach(() => {
    for (const subscription of open.splice(0)) subscription.unsubscribe();
  });

  const inside = (player: PlayerId, offset: number): Entered => ({
    kind: 'entered',
    player,
    offset,
  });

  it('lets a character in with what was stored of it, and remembers it as the last', () => {
    const { time, enter, entered, last } = rig();
    const asked = enter(ADA);
    expect(entered).toEqual([]);
    time.advance(20);
    expect([asked.value, last()]).toEqual([inside(ADA, 42), ADA]);
    expect(entered).toMatchObject([{ hasStream: false, stored: { character: { name: 'Ada' } } }]);
  });

  it('joins a second asking while the first is under way', () => {
    const { time, enter, entered } = rig();
    const asked = [enter(ADA), enter(ADA)];
    time.advance(20);
    expect(asked.map(({ value }) => value)).toEqual([inside(ADA, 42), inside(ADA, 42)]);
    expect(entered).toHaveLength(1);
  });

  it('answers at once for who is there already', () => {
    const { present, enter } = rig();
    present.set(ACCOUNT, ADA);
    expect(enter(ADA).value).toEqual(inside(ADA, 7));
  });

  it('refuses another character of the account, there already or on its way', () => {
    const { time, enter, entered } = rig();
    enter(ADA);
    expect(enter(BEA).fault).toBe('CHARACTER_IN_WORLD');
    time.advance(20);
    expect(enter(BEA).fault).toBe('CHARACTER_IN_WORLD');
    expect(entered).toHaveLength(1);
  });

  it.each([
    ['a character that is not', playerId('Nobody')],
    ['one of another account', playerId('Cy')],
  ])('does not know %s, and lets the next try', (_label, player) => {
    const { time, enter } = rig();
    const asked = enter(player);
    time.advance(20);
    const next = enter(ADA);
    time.advance(20);
    expect([asked.value, next.value]).toEqual([{ kind: 'unknown' }, inside(ADA, 42)]);
  });

  it('does nothing else to an account while a character of it enters', () => {
    const { time, enter, remove, removed } = rig();
    enter(ADA);
    expect(remove().fault).toBe('CHARACTER_IN_WORLD');
    time.advance(20);
    expect(removed).toEqual([]);
    expect(remove().fault).toBeUndefined();
  });

  it('lets nobody in until what is done aside is done', () => {
    const { time, enter, remove, removed, entered } = rig();
    remove();
    expect(enter(ADA).fault).toBe('CHARACTER_IN_WORLD');
    time.advance(10);
    expect([removed, entered]).toEqual([['Ada'], []]);
    const asked = enter(ADA);
    time.advance(20);
    expect(asked.value).toEqual(inside(ADA, 42));
  });

  it('resumes who is there', () => {
    const { present, resume, entered } = rig();
    present.set(ACCOUNT, ADA);
    expect([resume().value, entered]).toEqual([ADA, []]);
  });

  it('brings back whoever left by losing the line, with a stream', () => {
    const { time, resume, entered } = rig({ last: ADA, leftBy: 'linkdead' });
    const asked = resume();
    time.advance(50);
    expect(asked.value).toBe(ADA);
    expect(entered).toMatchObject([{ hasStream: true }]);
  });

  it.each(['quit', 'rest'] as const)('leaves out whoever left by %s', (leftBy) => {
    const { time, resume, entered } = rig({ last: ADA, leftBy });
    const asked = resume();
    time.advance(50);
    expect([asked.value, entered]).toEqual([null, []]);
  });

  it('resumes nobody where nobody ever was', () => {
    const { time, resume } = rig();
    const asked = resume();
    time.advance(50);
    expect(asked.value).toBeNull();
  });
});
