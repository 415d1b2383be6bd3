import { join } from 'node:path';
import { type Benchmark } from './benchmark';
import { nodeOutput } from './processes/node-output';
import { machine } from './report/machine';
import { shownSpread, spreadOf } from './report/spread';
import { CONTENDERS } from './shutdowns/contenders';
import { type ShutdownFigures } from './shutdowns/figures';

const PROGRAM = join(__dirname, 'shutdowns/program.js');
const MEMBERS = [10_000, 50_000, 100_000];
/** A Subject forgets each of its observers by looking through all: that many take tens of seconds on either side. */
const MOST_SUBSCRIPTIONS = 50_000;
/** Ours, and what it is measured by. */
const RATIOS: readonly (readonly [ours: string, other: string])[] = [
  ['leaves, lifo', 'rxjs, teardowns'],
  ['leaves, parallel', 'rxjs, teardowns'],
  ['nodes, lifo', 'rxjs, teardowns'],
  ['nodes, parallel', 'rxjs, teardowns'],
  ['subscriptions, lifo', 'rxjs, subscriptions'],
  ['subscriptions, parallel', 'rxjs, subscriptions'],
];

type Round = ReadonlyMap<string, ShutdownFigures>;
type Pick = (figures: ShutdownFigures) => number;

const total: Pick = ({ totalMs }) => totalMs;
const stall: Pick = ({ stallMs }) => stallMs;
const turnCpu: Pick = ({ turnCpuMs }) => turnCpuMs;

/** Many members of one owner end: how long does it take, and how long does it hold the event loop? */
export const shutdown: Benchmark = {
  name: 'shutdown',
  about: 'ending 10,000 to 100,000 members of one scope, beside one rxjs Subscription',
  run: async ({ rounds, profile }, say) => {
    for (const members of MEMBERS) {
      const names = Object.keys(CONTENDERS).filter(
        (name) => members <= MOST_SUBSCRIPTIONS || !name.includes('subscriptions'),
      );
      const measured: Round[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Every other round backwards, so that none of them always comes first.
        const turn = round % 2 === 0 ? names : [...names].reverse();
        measured.push(await oneRound(turn, { members, profile }));
      }
      say(`${members} members, ${rounds} rounds`);
      for (const name of names) say(`  ${shown(name, measured)}`);
      for (const pair of RATIOS) if (names.includes(pair[0])) say(`  ${ratio(pair, measured)}`);
    }
    say(await machine());
  },
};

async function oneRound(
  names: readonly string[],
  { members, profile }: { readonly members: number; readonly profile: string | null },
): Promise<Round> {
  const figures = new Map<string, ShutdownFigures>();
  for (const name of names) {
    const output = await nodeOutput({ file: PROGRAM, args: [name, String(members)], profile });
    figures.set(name, JSON.parse(output) as ShutdownFigures);
  }
  return figures;
}

function shown(name: string, rounds: readonly Round[]): string {
  const of = (pick: Pick): string =>
    shownSpread(spreadOf(rounds.map((round) => figureOf(round, name, pick))), 1);
  return `${name.padEnd(24)} total ${of(total)} ms, longest stall ${of(stall)} ms, most CPU in a turn ${of(turnCpu)} ms`;
}

function ratio([ours, other]: readonly [string, string], rounds: readonly Round[]): string {
  const of = (pick: Pick): string =>
    shownSpread(
      spreadOf(rounds.map((round) => figureOf(round, ours, pick) / figureOf(round, other, pick))),
    );
  return `${ours} / ${other}: total ${of(total)}, stall ${of(stall)}`;
}

function figureOf(round: Round, name: string, pick: Pick): number {
  const figures = round.get(name);
  return figures === undefined ? NaN : pick(figures);
}
