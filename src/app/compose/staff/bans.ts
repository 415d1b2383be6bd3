import { type Addressed, clientAddress } from '../../../http/accounts/client-address';
import { type Banned } from '../../../model/account';
import { type Ban } from '../../../model/ban';
import { type AccountId } from '../../../model/ids';
import { isWithin, type Network, readNetwork } from '../../../model/network';
import { banOf, isHolding } from '../../../rules/staff/banning';
import { type WorldView } from '../../../rules/view';

/** For whom the door is shut, as the world has it now: no query, and true again after a restart. */
export interface Bans {
  readonly ofAccount: (account: AccountId) => Banned | null;
  readonly ofAddress: (address: string) => Banned | null;
  /** Of an account, if it is known, or of where a request comes from. */
  readonly ofRequest: (account: AccountId | null, request: Addressed) => Banned | null;
}

export function bansOf(parts: {
  readonly world: Pick<WorldView, 'record' | 'records'>;
  readonly now: () => number;
  readonly trustedProxies: readonly string[];
}): Bans {
  const { world, now } = parts;
  const addressOf = clientAddress(parts.trustedProxies);
  const networkOf = readOnce();
  const ofAccount = (account: AccountId): Banned | null => banned(banOf(world, account, now()));
  const ofAddress = (address: string): Banned | null => {
    const from = readNetwork(address);
    if (from === null) return null;
    for (const ban of world.records('ban')) {
      const shut = networkOf(ban);
      if (shut !== null && isWithin(from, shut) && isHolding(ban, now())) return banned(ban);
    }
    return null;
  };
  return {
    ofAccount,
    ofAddress,
    ofRequest: (account, request) =>
      (account === null ? null : ofAccount(account)) ?? ofAddress(addressOf(request)),
  };
}

const banned = (ban: Ban | undefined): Banned | null =>
  ban === undefined ? null : { code: 'BANNED', until: ban.until, reason: ban.reason };

/** What a ban shuts out, read once for each; null = an account. */
function readOnce(): (ban: Ban) => Network | null {
  const read = new WeakMap<Ban, Network | null>();
  return (ban) => {
    const known = read.get(ban);
    if (known !== undefined) return known;
    const network = readNetwork(ban.id);
    read.set(ban, network);
    return network;
  };
}
