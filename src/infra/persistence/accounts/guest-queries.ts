import { type EntityManager, In, IsNull } from 'typeorm';
import { type AccountId, brandAs, type PlayerId } from '../../../model/ids';
import { type Claimed, type ClaimOrder } from '../../../ports/account-store';
import { AccountRow } from './account-row';
import { releaseName } from './character-queries';
import { CharacterRow } from './character-row';
import { CharacterStateRow } from './character-state-row';
import { revokeAll } from './token-queries';

const LIVING = { isGuest: true, retiredAt: IsNull() };
/** Of one sweep; the next takes the rest. */
const SWEEP = 500;

export async function guestNames(manager: EntityManager): Promise<readonly string[]> {
  const rows = await manager.find(AccountRow, { where: LIVING, select: { username: true } });
  return rows.map(({ username }) => username);
}

/** The state as the world last stored it, made that of somebody who stays; the world does the same to what it holds. */
const CLAIMED_DATA = `jsonb_set(
  data || jsonb_build_object('name', CAST(:name AS text), 'isGuest', false),
  '{channels}',
  CASE WHEN data->'channels' ? 'global' THEN data->'channels'
       ELSE coalesce(data->'channels', '[]'::jsonb) || '["global"]'::jsonb END)`;

async function renameCharacter(
  manager: EntityManager,
  order: ClaimOrder,
): Promise<Pick<Claimed, 'player' | 'inWorld'>> {
  const own = { accountId: order.account, deletedAt: IsNull() };
  const character = await manager.findOneBy(CharacterRow, own);
  if (character === null) return { player: null, inWorld: false };
  const player = brandAs<PlayerId>(character.id);
  await releaseName(manager, order.username, order.heldSince);
  const nameKey = order.username.toLowerCase();
  await manager.update(CharacterRow, { id: player }, { name: order.username, nameKey });
  const done = await manager
    .createQueryBuilder()
    .update(CharacterStateRow)
    .set({ data: () => CLAIMED_DATA })
    .where('id = :player', { player, name: order.username })
    .returning('in_world')
    .execute();
  const [state] = done.raw as readonly { readonly in_world: boolean }[];
  return { player, inWorld: state?.in_world === true };
}

export async function claim(
  manager: EntityManager,
  order: ClaimOrder,
): Promise<Claimed | 'not-a-guest'> {
  const { account: id, username, passwordHash, recoveryHash } = order;
  const guest = await manager.findOne(AccountRow, {
    where: { id, ...LIVING },
    lock: { mode: 'pessimistic_write' },
  });
  if (guest === null) return 'not-a-guest';
  const usernameKey = username.toLowerCase();
  const kept = { username, usernameKey, passwordHash, recoveryHash, isGuest: false };
  await manager.update(AccountRow, { id }, kept);
  return {
    oldName: guest.username,
    newName: username,
    ...(await renameCharacter(manager, order)),
  };
}

export async function retireGuests(
  manager: EntityManager,
  madeBefore: number,
  at: number,
): Promise<readonly string[]> {
  const rows = await manager
    .createQueryBuilder(AccountRow, 'account')
    .where('account.is_guest AND account.retired_at IS NULL')
    .andWhere('account.created_at < :madeBefore', { madeBefore: new Date(madeBefore) })
    .andWhere(
      `NOT EXISTS (SELECT FROM "character" c JOIN character_state s USING (id)
                   WHERE c.account_id = account.id AND s.in_world)`,
    )
    .orderBy('account.created_at')
    .limit(SWEEP)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany();
  const ids = rows.map(({ id }) => brandAs<AccountId>(id));
  if (ids.length === 0) return [];
  const now = new Date(at);
  // The names are free at once: nobody came to claim them.
  await manager
    .createQueryBuilder()
    .update(AccountRow)
    .set({ retiredAt: now, usernameKey: () => `'retired:' || id` })
    .where({ id: In(ids) })
    .execute();
  const characters = { accountId: In(ids), deletedAt: IsNull() };
  await manager.update(CharacterRow, characters, { deletedAt: now, nameKey: null });
  return revokeAll(manager, ids);
}
