import { readArguments, usage, UsageError } from './bench-arguments';
import { type Benchmark } from './benchmark';
import { burst } from './burst';
import { bus } from './bus';
import { commands } from './commands';
import { fanOut } from './fan-out';
import { flux } from './flux';
import { shutdown } from './shutdown';
import { world } from './world';

const BENCHMARKS: readonly Benchmark[] = [fanOut, burst, commands, bus, world, shutdown, flux];
/** EX_USAGE of sysexits.h. */
const BAD_USAGE = 64;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run([name, ...rest]: readonly string[]): Promise<void> {
  const chosen = BENCHMARKS.find((each) => each.name === name);
  if (chosen === undefined)
    throw new UsageError(name === undefined ? 'Which one?' : `There is no benchmark ${name}.`);
  await chosen.run(readArguments(rest), say);
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    process.stderr.write(isUsage ? `${error.message}\n\n${usage(BENCHMARKS)}\n` : '');
    if (!isUsage) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(isUsage ? BAD_USAGE : 1);
  },
);
