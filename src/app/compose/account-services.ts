import { accountServices, type AccountServices } from '../../account/account-services';
import { Argon2Hasher } from '../../infra/crypto/argon2-hasher';
import { secureTokenMaker } from '../../infra/crypto/secure-token-maker';
import { type Banned } from '../../model/account';
import { type WorldContent } from '../../model/content';
import { type AccountId } from '../../model/ids';
import { type AccountStore } from '../../ports/account-store';
import { type Random } from '../../ports/random';
import { VERB_BY_WORD } from '../../command/verbs';
import { RESERVED_NAMES } from '../../rules/names';
import { npcNames } from '../../rules/npc/npc-names';
import { type Config } from '../config/config';
import { oneValue } from '../one-value';

const HOUR = 3_600_000;
/** Addresses and accounts remembered for their limits. */
const MAX_KEYS = 100_000;

/** Accounts, with the limits that the configuration sets. */
export async function makeAccounts(parts: {
  readonly config: Config;
  readonly content: WorldContent;
  readonly store: AccountStore;
  readonly random: Random;
  readonly banOf: (account: AccountId) => Banned | null;
}): Promise<AccountServices> {
  const { config, content, store, random, banOf } = parts;
  const { accounts, rates, rules } = config;
  const { arrival } = content.landmarks;
  const taught = config.world.tutorial && arrival !== null ? content.rooms.get(arrival) : undefined;
  const start = taught ?? content.rooms.get(content.landmarks.start);
  if (start === undefined) throw new Error('The start room is not in the world.');
  const limit = (max: number, windowMs: number) => ({ max, windowMs, maxKeys: MAX_KEYS });
  return oneValue(
    accountServices({
      store,
      random,
      banOf,
      hasher: new Argon2Hasher({
        memoryCost: accounts.argon2MemoryKib,
        timeCost: accounts.argon2Passes,
        parallelism: 1,
        maxActive: accounts.argon2Concurrency,
        maxWaiting: accounts.argon2QueueMax,
      }),
      tokens: secureTokenMaker,
      wallClock: { now: () => Date.now() },
      numbers: rules,
      reserved: new Set([...RESERVED_NAMES, ...VERB_BY_WORD.keys(), ...npcNames(content)]),
      start: {
        room: start.id,
        zone: start.zone,
        ...(taught !== undefined && { tutorial: 0 }),
      },
      config: {
        tokenLifeMs: accounts.tokenDays * 24 * HOUR,
        identityCacheMax: 20_000,
        rollCacheMax: 10_000,
        logins: limit(rates.loginFailures, rates.loginWindowMs),
        registrations: limit(rates.registrationsPerHour, HOUR),
        guests: limit(rates.guestsPerHour, HOUR),
        rolls: limit(rules['roll.max'], rules['roll.windowMs']),
      },
    }),
  );
}
