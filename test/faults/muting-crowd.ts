import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Character } from '../../src/model/character';
import { brandAs } from '../../src/model/ids';
import { characterOf } from '../src/infra/persistence/world/batches';
import { SETTLING } from '../src/infra/persistence/world/settling';
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
  const characters = JSON.stringify(crowd.map(({ character }) => character));
  for (const text of SETTLING) await query(url, text, [characters]);
  const tokens = crowd.map(({ character: { account }, token }) => ({
    account,
    hash: createHash('sha256').update(token).digest('hex'),
  }));
  await query(url, TOKENS, [JSON.stringify(tokens)]);
}

const TOKENS = `
insert into token (hash, account_id, expires_at)
  select decode(hash, 'hex'), account, now() + interval '1 day'
  from jsonb_to_recordset($1) as t (hash text, account uuid)`;
