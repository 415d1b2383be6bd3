import { type Addressed, clientAddress, limitKey } from '../../../http/accounts/client-address';
import { type Banned } from '../../../model/account';
import { type AccountId } from '../../../model/ids';
import { banOf } from '../../../rules/staff/banning';
import { type WorldView } from '../../../rules/view';

/** For whom the door is shut, as the world has it now: no query, and true again after a restart. */
export interface Bans {
  readonly ofAccount: (account: AccountId) => Banned | null;
  readonly ofAddress: (address: string) => Banned | null;
  /** Of an account, if it is known, or of where a request comes from. */
  readonly ofRequest: (account: AccountId | null, request: Addressed) => Banned | null;
}

export function bansOf(parts: {
  readonly world: Pick<WorldView, 'record'>;
  readonly now: () => number;
  readonly trustedProxies: readonly string[];
}): Bans {
  const { world, now } = parts;
  const addressOf = clientAddress(parts.trustedProxies);
  const of = (id: string): Banned | null => {
    const ban = banOf(world, id, now());
    return ban === undefined ? null : { code: 'BANNED', until: ban.until, reason: ban.reason };
  };
  const ofAddress = (address: string): Banned | null => of(address) ?? of(limitKey(address));
  return {
    ofAccount: of,
    ofAddress,
    ofRequest: (account, request) =>
      (account === null ? null : of(account)) ?? ofAddress(addressOf(request)),
  };
}
