import { join } from 'node:path';
import { type Benchmark, type BenchOptions } from './benchmark';
import { nodeOutput } from './processes/node-output';
import { machine } from './report/machine';
import { shownSpread, spreadOf } from './report/spread';
import { type WorldRun } from './worlds/playable';
import { CHARACTERS, ITEMS } from './worlds/population';

const PROGRAM = 'test/bench/worlds/program.js';
const OURS = join(__dirname, '../..');
/** As the program knows them; the first is what the others are measured by. */
const WAYS = ['plain', 'step', 'batch'];

interface Run extends WorldRun {
  readonly name: string;
}

/** The world loop in memory: how many commands a second does a step do, and what do purity and a batch cost? */
export const world: Benchmark = {
  name: 'world',
  about:
    'commands/s of the world in memory, all rooms walked, for --seconds, beside a plain one by hand',
  run: async (options, say) => {
    const { rounds, seconds } = options;
    say(`world: ${CHARACTERS} characters, ${ITEMS} items, ${seconds} s, ${rounds} rounds`);
    const measured: (readonly Run[])[] = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await oneRound(round, options));
    const [first, ...others] = namesOf(options);
    for (const name of namesOf(options)) say(shown(name, measured));
    for (const name of others) say(ratio([name, first ?? ''], measured));
    say(ratio(['batch', 'step'], measured));
    say(await machine());
  },
};

const namesOf = ({ base }: BenchOptions): readonly string[] =>
  base === null ? WAYS : [...WAYS, 'base step', 'base batch'];

/** Every other round backwards, so that none of them always comes first. */
async function oneRound(round: number, options: BenchOptions): Promise<readonly Run[]> {
  const { seconds, profile, base } = options;
  const names = namesOf(options);
  const runs: Run[] = [];
  for (const name of round % 2 === 0 ? names : names.toReversed()) {
    const way = name.replace('base ', '');
    const file = join(way === name ? OURS : (base ?? OURS), PROGRAM);
    const output = await nodeOutput({ file, args: [way, String(seconds)], profile });
    runs.push({ name, ...(JSON.parse(output) as WorldRun) });
  }
  const digests = new Set(runs.map(({ digest }) => digest));
  if (digests.size > 1) throw new Error(`they do not do the same: ${[...digests].join(', ')}`);
  return runs;
}

const runOf = (runs: readonly Run[], name: string): Run | undefined =>
  runs.find((run) => run.name === name);

function shown(name: string, rounds: readonly (readonly Run[])[]): string {
  const of = (pick: (run: Run) => number, digits: number): string =>
    shownSpread(
      spreadOf(rounds.flatMap((runs) => runs.filter((run) => run.name === name)).map(pick)),
      digits,
    );
  const refused = of((run) => run.refused / run.commands, 3);
  return (
    `${name.padEnd(10)} ${of((run) => run.perSecond, 0)} commands/s, ` +
    `CPU ${of((run) => run.cpuUs, 2)} µs/command, refused ${refused}`
  );
}

function ratio(
  [name, other]: readonly [name: string, other: string],
  rounds: readonly (readonly Run[])[],
): string {
  const ratios = rounds.map(
    (runs) => (runOf(runs, name)?.cpuUs ?? NaN) / (runOf(runs, other)?.cpuUs ?? NaN),
  );
  return `CPU per command, ${name} / ${other}: ${shownSpread(spreadOf(ratios))}`;
}
