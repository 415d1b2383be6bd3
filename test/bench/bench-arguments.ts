import { type BenchOptions } from './benchmark';

/** A command line that cannot be used. */
export class UsageError extends Error {}

type Numbers = 'rounds' | 'streams' | 'rate' | 'messages' | 'seconds';

const NUMBERS: Readonly<Record<Numbers, { fallback: number; max: number; about: string }>> = {
  rounds: { fallback: 3, max: 100, about: 'measurements of each side' },
  streams: { fallback: 1_000, max: 20_000, about: 'open streams' },
  rate: { fallback: 50, max: 100_000, about: 'messages per second' },
  messages: { fallback: 1_000, max: 1_000_000, about: 'messages of a burst' },
  seconds: { fallback: 10, max: 3_600, about: 'length of one measurement' },
};
const FOLDERS = {
  base: 'dist folder of another build, measured beside this one',
  profile: 'folder for CPU profiles of the server',
};

/** `--name value` pairs. @throws UsageError naming the argument, its value and what is allowed. */
export function readArguments(given: readonly string[]): BenchOptions {
  const values = pairsOf(given);
  const numbers = Object.entries(NUMBERS).map(([name, limits]) => [
    name,
    numberOf(name, values.get(name), limits),
  ]);
  return {
    ...(Object.fromEntries(numbers) as Record<Numbers, number>),
    base: values.get('base') ?? null,
    profile: values.get('profile') ?? null,
  };
}

/** What there is to say on the command line. */
export function usage(benchmarks: readonly { readonly name: string; about: string }[]): string {
  const numbers = Object.entries(NUMBERS).map(
    ([name, { fallback, about }]) => `  --${name} N`.padEnd(20) + `${about} (default ${fallback})`,
  );
  const folders = Object.entries(FOLDERS).map(
    ([name, about]) => `  --${name} FOLDER`.padEnd(20) + about,
  );
  return [
    'Usage: npm run bench -- NAME [--argument value …]',
    '',
    ...benchmarks.map(({ name, about }) => `  ${name.padEnd(18)}${about}`),
    '',
    ...numbers,
    ...folders,
  ].join('\n');
}

function pairsOf(given: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (let at = 0; at < given.length; at += 2) {
    const name = given[at]?.replace(/^--/, '') ?? '';
    const value = given[at + 1];
    if (!given[at]?.startsWith('--') || !(name in NUMBERS || name in FOLDERS))
      throw new UsageError(`There is no argument ${String(given[at])}.`);
    if (value === undefined) throw new UsageError(`--${name} needs a value.`);
    values.set(name, value);
  }
  return values;
}

function numberOf(
  name: string,
  given: string | undefined,
  { fallback, max }: { readonly fallback: number; readonly max: number },
): number {
  if (given === undefined) return fallback;
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new UsageError(`--${name} is ${given}; allowed: a whole number, 1 to ${max}.`);
}
