import { type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import { type Identity } from '../../../model/account';
import { type AccountId, brandAs } from '../../../model/ids';
import { type StoredToken } from '../../../ports/account-store';
import { AccountRow } from './account-row';
import { TokenRow } from './token-row';

const toBytes = (hash: string): Buffer => Buffer.from(hash, 'base64url');

export async function addToken(
  manager: EntityManager,
  account: AccountId,
  { hash, expiresAt }: StoredToken,
): Promise<void> {
  await manager.insert(TokenRow, {
    hash: toBytes(hash),
    accountId: account,
    expiresAt: new Date(expiresAt),
    revokedAt: null,
  });
}

export async function identity(manager: EntityManager, hash: string): Promise<Identity | null> {
  const found = await manager
    .createQueryBuilder(TokenRow, 'token')
    .innerJoin(AccountRow, 'account', 'account.id = token.account_id')
    .where('token.hash = :hash AND token.revoked_at IS NULL', { hash: toBytes(hash) })
    .select('account.id', 'id')
    .addSelect('account.username', 'username')
    .addSelect('account.is_guest', 'isGuest')
    .addSelect('token.expires_at', 'expiresAt')
    .getRawOne<{ id: string; username: string; isGuest: boolean; expiresAt: Date }>();
  return found === undefined
    ? null
    : {
        account: brandAs(found.id),
        username: found.username,
        isGuest: found.isGuest,
        tokenHash: hash,
        expiresAt: found.expiresAt.getTime(),
      };
}

/** By the database's clock, which is one for all nodes. */
const NOW = (): string => 'clock_timestamp()';

export async function revokeToken(manager: EntityManager, hash: string): Promise<void> {
  const where = { hash: toBytes(hash), revokedAt: IsNull() };
  await manager.update(TokenRow, where, { revokedAt: NOW });
}

/** Hashes of what was revoked in the last so many ms. */
export async function revokedWithin(
  manager: EntityManager,
  ms: number,
): Promise<readonly string[]> {
  const found = await manager
    .createQueryBuilder(TokenRow, 'token')
    .select('token.hash', 'hash')
    .where('token.revoked_at > now() - make_interval(secs => :secs)', { secs: ms / 1_000 })
    .getRawMany<{ readonly hash: Buffer }>();
  return found.map(({ hash }) => hash.toString('base64url'));
}

export const isRevoked = async (manager: EntityManager, hash: string): Promise<boolean> =>
  manager.existsBy(TokenRow, { hash: toBytes(hash), revokedAt: Not(IsNull()) });

/** Every living token of these accounts; their hashes. */
export async function revokeAll(
  manager: EntityManager,
  accounts: readonly AccountId[],
): Promise<readonly string[]> {
  if (accounts.length === 0) return [];
  const where = { accountId: In(accounts), revokedAt: IsNull() };
  const done = await manager
    .createQueryBuilder()
    .update(TokenRow)
    .set({ revokedAt: NOW })
    .where(where)
    .returning('hash')
    .execute();
  return (done.raw as readonly { readonly hash: Buffer }[]).map(({ hash }) =>
    hash.toString('base64url'),
  );
}

export async function forgetTokens(manager: EntityManager, before: number): Promise<number> {
  const { affected } = await manager.delete(TokenRow, { expiresAt: LessThan(new Date(before)) });
  return affected ?? 0;
}
