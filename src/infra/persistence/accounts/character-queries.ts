import { type EntityManager, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { type CharacterSummary } from '../../../model/account';
import { type Character } from '../../../model/character';
import { type AccountId, type PlayerId } from '../../../model/ids';
import { type CharacterLimits } from '../../../ports/account-store';
import { AccountRow } from './account-row';
import { CharacterRow } from './character-row';
import { CharacterStateRow } from './character-state-row';

export async function insertCharacter(
  manager: EntityManager,
  character: Character,
  at: number,
): Promise<void> {
  const { id, account, name, profession } = character;
  await manager.insert(CharacterRow, {
    id,
    accountId: account,
    name,
    nameKey: name.toLowerCase(),
    profession,
    createdAt: new Date(at),
    deletedAt: null,
  });
  // TypeORM's type for partial values does not reach through jsonb.
  const state: object = { id, inWorld: character.inWorld, data: character };
  await manager.insert(CharacterStateRow, state);
}

/** One change of an account's characters at a time. */
const lockAccount = (manager: EntityManager, id: AccountId) =>
  manager.findOne(AccountRow, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** Gives a name up that was deleted long ago. */
export async function releaseName(
  manager: EntityManager,
  name: string,
  heldSince: number,
): Promise<void> {
  const where = { nameKey: name.toLowerCase(), deletedAt: LessThan(new Date(heldSince)) };
  await manager.update(CharacterRow, where, { nameKey: null });
}

export async function createCharacter(
  manager: EntityManager,
  character: Character,
  { limit, heldSince, at }: CharacterLimits,
): Promise<'created' | 'limit'> {
  await lockAccount(manager, character.account);
  const own = { accountId: character.account, deletedAt: IsNull() };
  if ((await manager.countBy(CharacterRow, own)) >= limit) return 'limit';
  await releaseName(manager, character.name, heldSince);
  await insertCharacter(manager, character, at);
  return 'created';
}

export async function listCharacters(
  manager: EntityManager,
  account: AccountId,
): Promise<readonly CharacterSummary[]> {
  const rows = await manager
    .createQueryBuilder(CharacterStateRow, 'state')
    .innerJoin(CharacterRow, 'character', 'character.id = state.id')
    .where('character.account_id = :account AND character.deleted_at IS NULL', { account })
    .orderBy('character.created_at')
    .addOrderBy('character.id')
    .select('state.data', 'data')
    .addSelect('state.in_world', 'inWorld')
    .addSelect('character.name', 'name')
    .getRawMany<{ data: Character; inWorld: boolean; name: string }>();
  return rows.map(({ data: { id, profession, level, stats, room }, inWorld, name }) => ({
    id,
    name,
    profession,
    level,
    stats,
    room,
    inWorld,
  }));
}

export async function deleteCharacter(
  manager: EntityManager,
  own: { readonly account: AccountId; readonly id: PlayerId },
  at: number,
): Promise<'deleted' | 'not-found' | 'in-world'> {
  await lockAccount(manager, own.account);
  const where = { id: own.id, accountId: own.account, deletedAt: IsNull() };
  if (!(await manager.existsBy(CharacterRow, where))) return 'not-found';
  const state = await manager.findOne(CharacterStateRow, {
    where: { id: own.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (state?.inWorld === true) return 'in-world';
  await manager.update(CharacterRow, where, { deletedAt: new Date(at) });
  return 'deleted';
}

export async function restoreCharacter(
  manager: EntityManager,
  own: { readonly account: AccountId; readonly id: PlayerId },
  deletedSince: number,
): Promise<'restored' | 'not-found'> {
  const { affected } = await manager.update(
    CharacterRow,
    {
      id: own.id,
      accountId: own.account,
      deletedAt: MoreThan(new Date(deletedSince)),
      nameKey: Not(IsNull()),
    },
    { deletedAt: null },
  );
  return affected === 1 ? 'restored' : 'not-found';
}

export async function setLastCharacter(
  manager: EntityManager,
  account: AccountId,
  id: PlayerId,
): Promise<void> {
  await manager.update(AccountRow, { id: account }, { lastCharacter: id });
}
