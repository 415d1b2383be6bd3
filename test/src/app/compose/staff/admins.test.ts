import { type Observable, of } from 'rxjs';
import { adminsOf } from '../../../../../src/app/compose/staff/admins';
import { type AccountId } from '../../../../../src/model/ids';
import { type StoredAccount } from '../../../../../src/ports/account-store';
import { somebody } from '../../../rules/small-view';

const accountOf = (username: string): StoredAccount => ({
  id: somebody(username).account,
  username,
  passwordHash: null,
  recoveryHash: null,
  isGuest: false,
  lastCharacter: null,
});
const ALL = ['Ada', 'Bob'].map(accountOf);
const store = {
  account: (id: AccountId) => of(ALL.find((one) => one.id === id) ?? null),
  accountByName: (name: string) =>
    of(ALL.find((one) => one.username.toLowerCase() === name.toLowerCase()) ?? null),
};

function valueOf<T>(source$: Observable<T>): T | undefined {
  const values: T[] = [];
  source$.subscribe({
    next: (value) => values.push(value),
    error: (error: unknown) => {
      throw error;
    },
  });
  return values[0];
}

describe('adminsOf', () => {
  const admins = adminsOf(['ADA', 'nobody'], store);

  it('names accounts, ignoring case', () => {
    expect(['Ada', 'ada', 'Bob'].map(admins.isAdmin)).toEqual([true, true, false]);
    const roles = [somebody('Ada'), somebody('Bob'), somebody('Cleo')].map(({ account }) =>
      valueOf(admins.rolesOf(account)),
    );
    expect(roles).toEqual([['admin'], [], []]);
    expect(valueOf(adminsOf([], store).rolesOf(somebody('Ada').account))).toEqual([]);
  });

  it('makes admins of those who are in the world already, and takes it from those who are none', () => {
    const before = somebody('Bob', { roles: ['admin'], broughtRoles: ['admin'] });
    const present = [somebody('Ada'), before].map((character) => ({
      character,
      explored: [],
      items: [],
    }));
    const stored = { bornAt: 0, lastAt: 0, isSeeded: true, present, items: [], records: [] };
    const after = valueOf(admins.present(stored));
    expect(after?.present.map(({ character }) => character.roles)).toEqual([['admin'], undefined]);
  });
});
