import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type TokenMaker } from '../../ports/token-maker';

const TOKEN_BYTES = 32;
/** Crockford's: no I, L, O or U, so that nobody misreads one. 5 bits each. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP = 5;

const group = (): string =>
  Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/** From the operating system's generator. A recovery code has 125 bit: `7K3QP-…`. */
export const secureTokenMaker: TokenMaker = {
  token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  hashOf: (token) => createHash('sha256').update(token).digest('base64url'),
  recoveryCode: () => Array.from({ length: GROUPS }, group).join('-'),
};
