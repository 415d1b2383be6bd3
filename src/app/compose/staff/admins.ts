import { concatMap, from, map, type Observable, of, toArray } from 'rxjs';
import { type AccountId } from '../../../model/ids';
import { type Role } from '../../../model/role';
import { type AccountStore } from '../../../ports/account-store';
import { type StoredWorld } from '../../../ports/world-store';
import { nameKey } from '../../../rules/names';
import { withAccountRoles } from '../../../rules/staff/roles';

/** Which accounts the setting `ADMINS` names. */
export interface Admins {
  readonly isAdmin: (username: string) => boolean;
  /** What staff an account makes of its characters. Cold, one value. */
  readonly rolesOf: (account: AccountId) => Observable<readonly Role[]>;
  /** Those who are in the world already, with what their accounts bring. Cold, one value. */
  readonly present: (stored: StoredWorld) => Observable<StoredWorld>;
}

const ADMIN: readonly Role[] = ['admin'];
const NONE: readonly Role[] = [];

export function adminsOf(
  names: readonly string[],
  store: Pick<AccountStore, 'account' | 'accountByName'>,
): Admins {
  const keys = new Set(names.map(nameKey));
  const isAdmin = (username: string): boolean => keys.has(nameKey(username));
  return {
    isAdmin,
    rolesOf: (account) =>
      keys.size === 0
        ? of(NONE)
        : store
            .account(account)
            .pipe(map((found) => (found !== null && isAdmin(found.username) ? ADMIN : NONE))),
    present: (stored) =>
      from(keys).pipe(
        // bounded: the names of the setting.
        concatMap((name) => store.accountByName(name)),
        // bounded: the names of the setting.
        toArray(),
        map((found) => {
          const accounts = new Set(found.flatMap((account) => account?.id ?? []));
          const present = stored.present.map((one) => {
            const brought = accounts.has(one.character.account) ? ADMIN : NONE;
            return { ...one, character: withAccountRoles(one.character, brought) };
          });
          return { ...stored, present };
        }),
      ),
  };
}
