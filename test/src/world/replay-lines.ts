import fc from 'fast-check';
import { VERBS } from '../../../src/command/verbs';
import { BY_TOKEN, JUNK, WAYS } from './replay-words';

/** All verbs but those that leave nobody to play on. */
const PLAYED = VERBS.filter(({ name }) => !['quit', 'shutdown', 'kick', 'ban'].includes(name));

/** Of those that a usage offers, one; what it says in small letters, it says. */
const TOKENS = /[A-Z]{2,}(?:(?:, | or )[A-Z]{2,})*/gu;
const OPTIONAL = /\s*\[([^[\]]*)\]/gu;

/** More than any usage asks for. */
const CHANCES = { minLength: 12, maxLength: 12 };

/** As its usage says, with a word for each that it asks for: `give all.candle to Bob`. */
const asUsed = fc
  .tuple(fc.constantFrom(...PLAYED), fc.array(fc.nat({ max: 999 }), CHANCES))
  .map(([{ usage }, chances]) => {
    let asked = 0;
    const pick = (words: readonly string[]): string => {
      asked += 1;
      return words[(chances[asked % chances.length] ?? 0) % words.length] ?? '';
    };
    const withSome = usage
      .replace(OPTIONAL, (_, inside: string) => (pick(['', 'x']) === '' ? '' : ` ${inside}`))
      .replace(TOKENS, (tokens) => pick(BY_TOKEN[pick(tokens.split(/, | or /u))] ?? JUNK));
    return pick(withSome.split(/, (?=[a-z])/u));
  });

const word = fc.oneof(fc.constantFrom(...JUNK), fc.constantFrom(...Object.values(BY_TOKEN).flat()));

/** A verb, and what does not belong to it. */
const misused = fc
  .tuple(fc.constantFrom(...PLAYED), fc.array(word, { maxLength: 3 }))
  .map(([{ name }, rest]) => [name, ...rest].join(' '));

/** What a busy evening is full of. */
const COMMON = [
  ...[
    'attack rat',
    'attack dog',
    'flee',
    'defend',
    'taunt',
    'respawn',
    'get all',
    'get all from body',
  ],
  ...[
    'drop all',
    'wear coat',
    'wield knife',
    'put all in satchel',
    'follow ada',
    'party invite bob',
  ],
  ...['party accept', 'buy candle', 'sell all', 'drop 3 coins', 'give 5 coins to bob', 'search'],
  ...[
    'summon wharf_rat 2',
    'summon stray_dog',
    'summon satchel',
    'summon knife',
    'summon cellar_ghoul',
  ],
  ...[
    'set bob dp 2',
    'set cara lucidity 5',
    'set ada lucidity -20',
    'goto bob',
    'teleport cara west_quay',
  ],
];

/** What somebody might type, sense or none. */
export const anyLine = fc.oneof(
  { weight: 4, arbitrary: asUsed },
  { weight: 2, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 1, arbitrary: fc.constantFrom(...WAYS) },
  { weight: 1, arbitrary: misused },
);
