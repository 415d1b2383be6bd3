import { map, type Observable } from 'rxjs';
import { type AccountDeps } from './account-deps';
import { Accounts } from './accounts';
import { Characters } from './characters';
import { Guests } from './guests';
import { Sessions } from './sessions';

/** Who may come in. */
export interface AccountServices {
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly guests: Guests;
  readonly characters: Characters;
}

/**
 * The services of one server, once the hasher has made a decoy to verify against.
 *
 * - **Cold** each subscription makes its own. Emits once, completes. **Errors**: the hasher's.
 */
export function accountServices(deps: AccountDeps): Observable<AccountServices> {
  return deps.hasher.hash(deps.tokens.token()).pipe(
    map((decoyHash) => {
      const sessions = new Sessions(deps);
      return {
        sessions,
        accounts: new Accounts(deps, sessions, decoyHash),
        guests: new Guests(deps, sessions),
        characters: new Characters(deps),
      };
    }),
  );
}
