import { lastValueFrom } from 'rxjs';
import { Argon2Hasher } from '../../../../src/infra/crypto/argon2-hasher';

const CONFIG = { memoryCost: 19_456, timeCost: 2, parallelism: 1, maxActive: 2, maxWaiting: 2 };
const hashed = (hasher: Argon2Hasher, secret: string) =>
  lastValueFrom(hasher.hash(secret), { defaultValue: '' });
const verified = (hasher: Argon2Hasher, stored: string, secret: string) =>
  lastValueFrom(hasher.verify(stored, secret), { defaultValue: null });

describe('Argon2Hasher', () => {
  it('makes Argon2id hashes with its parameters and knows the password again', async () => {
    const hasher = new Argon2Hasher(CONFIG);
    const stored = await hashed(hasher, 'the last train');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verified(hasher, stored, 'the last train')).toBe(true);
    expect(await verified(hasher, stored, 'the first train')).toBe(false);
    expect(await hashed(hasher, 'the last train')).not.toBe(stored);
  });

  it('takes the two ways of writing one letter for the same', async () => {
    const hasher = new Argon2Hasher(CONFIG);
    const stored = await hashed(hasher, 'caf\u00e9 noir');
    expect(await verified(hasher, stored, 'cafe\u0301 noir')).toBe(true);
  });

  it('works on two at once, lets two wait, and refuses the fifth', async () => {
    const hasher = new Argon2Hasher(CONFIG);
    const four = ['one', 'two', 'three', 'four'].map((secret) => hashed(hasher, secret));
    expect(hasher.counts()).toEqual({ active: 2, waiting: 2 });
    await expect(hashed(hasher, 'five')).rejects.toMatchObject({ code: 'OVERLOADED', waiting: 2 });
    await Promise.all(four);
    expect(hasher.counts()).toEqual({ active: 0, waiting: 0 });
    expect(await hashed(hasher, 'six')).toContain('argon2id');
  });

  it('gives its place on after a failure', async () => {
    const hasher = new Argon2Hasher({ ...CONFIG, maxActive: 1 });
    await expect(verified(hasher, 'not a hash', 'x')).rejects.toThrow();
    expect(hasher.counts()).toEqual({ active: 0, waiting: 0 });
  });
});
