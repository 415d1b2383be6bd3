import { randomBytes, randomUUID } from 'node:crypto';
import { type AccountId, brandAs, type PlayerId } from '../../../../../src/model/ids';
import { PostgresAccountStore } from '../../../../../src/infra/persistence/accounts/postgres-account-store';
import { connectDatabase } from '../../../../../src/infra/persistence/database/connect-database';
import { type Database } from '../../../../../src/infra/persistence/database/database';
import { newCharacter } from '../../../../../src/rules/new-character';
import { RULE_NUMBERS } from '../../../../../src/rules/numbers';
import { quickStats } from '../../../../../src/rules/stats';
import { databaseConfig } from '../database-for-tests';
import { startTestServer, type TestServer } from '../embedded-for-tests';
import { only } from '../only';

const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const LIMITS = { limit: 5, heldSince: NOW - 90 * DAY, at: NOW };

let server: TestServer;
let database: Database;
let store: PostgresAccountStore;

beforeAll(async () => {
  server = await startTestServer();
  database = await only(connectDatabase(databaseConfig(server.url)));
  store = new PostgresAccountStore(database);
}, 30_000);
afterAll(async () => {
  await only(database.close());
  await server.discard();
});

const token = () => ({ hash: randomBytes(32).toString('base64url'), expiresAt: NOW + DAY });
const character = (account: AccountId, name: string, isGuest = false) =>
  newCharacter(
    {
      id: brandAs<PlayerId>(randomUUID()),
      account,
      name,
      isGuest,
      profession: 'Drifter',
      stats: quickStats('Drifter', RULE_NUMBERS),
    },
    { room: brandAs('stair'), zone: brandAs('earth/arkham'), numbers: RULE_NUMBERS },
  );

async function makeAccount(username: string, guest = false, at = NOW) {
  const id = brandAs<AccountId>(randomUUID());
  const account = { id, username, passwordHash: guest ? null : 'hash', recoveryHash: null };
  const made = token();
  const body = guest ? character(id, username, true) : null;
  const end = await only(store.createAccount({ account, token: made, guest: body, at }));
  return { id, token: made, end, player: body?.id ?? null };
}

const setInWorld = (player: PlayerId | null, inWorld: boolean) =>
  only(
    database.run((source) =>
      source.query('UPDATE character_state SET in_world = $2 WHERE id = $1', [player, inWorld]),
    ),
  );

describe('PostgresAccountStore', () => {
  it('keeps an account under one name, whatever its case', async () => {
    const { id } = await makeAccount('Ada');
    expect((await makeAccount('aDA')).end).toBe('taken');
    expect(await only(store.accountByName('ADA'))).toMatchObject({ id, username: 'Ada' });
    expect(await only(store.account(id))).toMatchObject({ isGuest: false, lastCharacter: null });
    expect(await only(store.accountByName('nobody'))).toBeNull();
  });

  it('tells whom a token speaks for until it is revoked', async () => {
    const made = await makeAccount('Brigid');
    const { hash, expiresAt } = made.token;
    const known = { account: made.id, username: 'Brigid', isGuest: false };
    expect(await only(store.identity(hash))).toEqual({ ...known, tokenHash: hash, expiresAt });
    expect(await only(store.isRevoked(hash))).toBe(false);
    await only(store.revokeToken(hash));
    expect(await only(store.identity(hash))).toBeNull();
    expect(await only(store.isRevoked(hash))).toBe(true);
    const unknown = token().hash;
    expect(await only(store.identity(unknown))).toBeNull();
    expect(await only(store.isRevoked(unknown))).toBe(false);
  });

  it('names what was revoked of late, whoever did it, and nothing that was before', async () => {
    const [one, two] = [await makeAccount('Celia'), await makeAccount('Cecil')];
    await only(store.revokeToken(one.token.hash));
    expect(await only(store.revokedWithin(10_000))).toContain(one.token.hash);
    expect(await only(store.revokedWithin(10_000))).not.toContain(two.token.hash);
    expect(await only(store.revokedWithin(0))).toEqual([]);
    const order = { account: two.id, passwordHash: 'p', recoveryHash: 'r', token: token() };
    await only(store.recover(order));
    expect(await only(store.revokedWithin(10_000))).toContain(two.token.hash);
    expect(await only(store.revokedWithin(10_000))).not.toContain(order.token.hash);
  });

  it('revokes every old token when an account is recovered', async () => {
    const made = await makeAccount('Clara');
    const second = token();
    await only(store.addToken(made.id, second));
    const fresh = token();
    const order = { account: made.id, passwordHash: 'p', recoveryHash: 'r', token: fresh };
    const revoked = await only(store.recover(order));
    expect([...revoked].sort()).toEqual([made.token.hash, second.hash].sort());
    expect(await only(store.identity(fresh.hash))).not.toBeNull();
    expect(await only(store.account(made.id))).toMatchObject({ passwordHash: 'p' });
  });

  it('makes a character with its state, up to the limit, under a free name', async () => {
    const { id } = await makeAccount('Dorothea');
    const first = character(id, 'Edith');
    expect(await only(store.createCharacter(first, LIMITS))).toBe('created');
    expect(await only(store.createCharacter(character(id, 'EDITH'), LIMITS))).toBe('taken');
    expect(await only(store.characters(id))).toEqual([
      expect.objectContaining({ id: first.id, name: 'Edith', level: 1, inWorld: false }),
    ]);
    const race = (limit: number) =>
      Promise.all(
        ['a', 'b', 'c', 'd'].map((letter) => {
          const rival = character(id, `Rival${letter.repeat(limit)}`);
          return only(store.createCharacter(rival, { ...LIMITS, limit }));
        }),
      );
    // The second time every connection is open already, and all begin at once.
    for (const limit of [2, 3]) {
      expect((await race(limit)).sort()).toEqual(['created', 'limit', 'limit', 'limit']);
    }
  });

  it('deletes softly: the name is held 90 days, the character can come back', async () => {
    const { id } = await makeAccount('Harriet');
    const { id: other } = await makeAccount('Irene');
    const lost = character(id, 'Judith');
    await only(store.createCharacter(lost, LIMITS));
    expect(await only(store.deleteCharacter(other, lost.id, NOW))).toBe('not-found');
    await setInWorld(lost.id, true);
    expect(await only(store.deleteCharacter(id, lost.id, NOW))).toBe('in-world');
    await setInWorld(lost.id, false);
    expect(await only(store.deleteCharacter(id, lost.id, NOW))).toBe('deleted');
    expect(await only(store.deleteCharacter(id, lost.id, NOW))).toBe('not-found');
    expect(await only(store.characters(id))).toEqual([]);
    expect(await only(store.createCharacter(character(id, 'Judith'), LIMITS))).toBe('taken');
    expect(await only(store.restoreCharacter(id, lost.id, NOW))).toBe('not-found');
    expect(await only(store.restoreCharacter(id, lost.id, NOW - 1))).toBe('restored');
    await only(store.deleteCharacter(id, lost.id, NOW));
    const later = { ...LIMITS, heldSince: NOW + 1 };
    expect(await only(store.createCharacter(character(id, 'Judith'), later))).toBe('created');
  });

  it('remembers who entered last', async () => {
    const { id } = await makeAccount('Kora');
    const made = character(id, 'Lena');
    await only(store.createCharacter(made, LIMITS));
    await only(store.setLastCharacter(id, made.id));
    expect(await only(store.account(id))).toMatchObject({ lastCharacter: made.id });
  });

  it('lets a guest keep everything under a name of its own', async () => {
    const guest = await makeAccount('Stranger-001', true);
    const order = { account: guest.id, passwordHash: 'p', recoveryHash: 'r', heldSince: 0 };
    await makeAccount('Maud');
    expect(await only(store.claim({ ...order, username: 'Maud' }))).toBe('taken');
    await setInWorld(guest.player, true);
    expect(await only(store.claim({ ...order, username: 'Nora' }))).toEqual({
      oldName: 'Stranger-001',
      newName: 'Nora',
      player: guest.player,
      inWorld: true,
    });
    expect(await only(store.claim({ ...order, username: 'Olga' }))).toBe('not-a-guest');
    expect(await only(store.identity(guest.token.hash))).toMatchObject({
      username: 'Nora',
      isGuest: false,
    });
    const [row] = await only(
      database.run((source) =>
        source.query<readonly unknown[]>('SELECT data FROM character_state WHERE id = $1', [
          guest.player,
        ]),
      ),
    );
    expect(row).toMatchObject({ data: { name: 'Nora', isGuest: false, channels: ['global'] } });
  });

  it('gives up old guests, but none that is in the world', async () => {
    const old = await makeAccount('Stranger-002', true, NOW - 2 * DAY);
    const playing = await makeAccount('Stranger-003', true, NOW - 2 * DAY);
    await makeAccount('Stranger-004', true, NOW);
    await setInWorld(playing.player, true);
    const revoked = await only(store.retireGuests(NOW - DAY, NOW));
    expect(revoked).toEqual([old.token.hash]);
    const names = await only(store.guestNames());
    expect([...names].sort()).toEqual(['Stranger-003', 'Stranger-004']);
    expect((await makeAccount('Stranger-002', true)).end).toBe('created');
  });

  it('forgets tokens that expired long ago', async () => {
    const made = await makeAccount('Petra');
    const stale = { hash: token().hash, expiresAt: NOW - DAY };
    await only(store.addToken(made.id, stale));
    expect(await only(store.forgetTokens(NOW))).toBe(1);
    expect(await only(store.identity(made.token.hash))).not.toBeNull();
  });
});
