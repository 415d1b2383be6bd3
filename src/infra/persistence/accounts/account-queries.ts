import { type EntityManager, IsNull } from 'typeorm';
import { type AccountId, brandAs } from '../../../model/ids';
import {
  type CreateOrder,
  type RecoverOrder,
  type StoredAccount,
} from '../../../ports/account-store';
import { AccountRow } from './account-row';
import { insertCharacter } from './character-queries';
import { addToken, revokeAll } from './token-queries';

const keyOf = (name: string): string => name.toLowerCase();

const toAccount = (row: AccountRow): StoredAccount => ({
  id: brandAs(row.id),
  username: row.username,
  passwordHash: row.passwordHash,
  recoveryHash: row.recoveryHash,
  isGuest: row.isGuest,
  lastCharacter: row.lastCharacter === null ? null : brandAs(row.lastCharacter),
});

export async function createAccount(
  manager: EntityManager,
  { account, token, guest, at }: CreateOrder,
): Promise<'created'> {
  await manager.insert(AccountRow, {
    ...account,
    usernameKey: keyOf(account.username),
    isGuest: guest !== null,
    createdAt: new Date(at),
    retiredAt: null,
    lastCharacter: null,
  });
  await addToken(manager, account.id, token);
  if (guest !== null) await insertCharacter(manager, guest, at);
  return 'created';
}

export async function accountByName(
  manager: EntityManager,
  username: string,
): Promise<StoredAccount | null> {
  const row = await manager.findOneBy(AccountRow, {
    usernameKey: keyOf(username),
    retiredAt: IsNull(),
  });
  return row === null ? null : toAccount(row);
}

export async function accountById(
  manager: EntityManager,
  id: AccountId,
): Promise<StoredAccount | null> {
  const row = await manager.findOneBy(AccountRow, { id, retiredAt: IsNull() });
  return row === null ? null : toAccount(row);
}

export async function recover(
  manager: EntityManager,
  order: RecoverOrder,
): Promise<readonly string[]> {
  const { account, passwordHash, recoveryHash } = order;
  await manager.update(AccountRow, { id: account }, { passwordHash, recoveryHash });
  const revoked = await revokeAll(manager, [account]);
  await addToken(manager, account, order.token);
  return revoked;
}
