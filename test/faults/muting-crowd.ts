import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Character } from '../../src/model/character';
import { brandAs } from '../../src/model/ids';
import { characterOf } from '../src/infra/persistence/world/batches';
import { query } from './query';

/** Somebody who is in the world before the server starts. */
export interface Muter {
  readonly character: Character;
  readonly token: string;
}

/** `count` characters, none of whom wants to hear those. */
export const muters = (count: number, unheard: readonly Character[]): readonly Muter[] =>
  Array.from({ length: count }, () => {
    const id = randomUUID();
    const account: Character['account'] = brandAs(randomUUID());
    const ignores = unheard.map(({ account: theirs, name }) => ({
      account: theirs,
      name,
      until: null,
    }));
    const name = `Muter${id.replaceAll('-', '')}`;
    return {
      character: characterOf(brandAs(id), { account, name, ignores }),
      token: randomBytes(32).toString('base64url'),
    };
  });

/** Written straight to the database: a server that starts finds them in the world. */
export async function settle(url: string, crowd: readonly Muter[]): Promise<void> {
  const rows = crowd.map(({ character, token }) => ({
    character,
    hash: createHash('sha256').update(token).digest('hex'),
  }));
  for (const text of [ACCOUNTS, TOKENS, CHARACTERS, STATES])
    await query(url, text, [JSON.stringify(rows)]);
}

const ROWS = `from jsonb_array_elements($1) r cross join lateral (select r -> 'character' as c) x`;
const ACCOUNTS = `
insert into account (id, username, username_key, is_guest, created_at)
  select (c ->> 'account')::uuid, c ->> 'name', lower(c ->> 'name'), false, now() ${ROWS}`;
const TOKENS = `
insert into token (hash, account_id, expires_at)
  select decode(r ->> 'hash', 'hex'), (c ->> 'account')::uuid, now() + interval '1 day' ${ROWS}`;
const CHARACTERS = `
insert into "character" (id, account_id, name, name_key, profession, created_at)
  select (c ->> 'id')::uuid, (c ->> 'account')::uuid, c ->> 'name', lower(c ->> 'name'), 'Drifter', now() ${ROWS}`;
const STATES = `
insert into character_state (id, in_world, data) select (c ->> 'id')::uuid, true, c ${ROWS}`;
