import { join } from 'node:path';
import { type Benchmark, type BenchOptions } from './benchmark';
import { type FluxFigures } from './fluxes/figures';
import { nodeOutput } from './processes/node-output';
import { machine } from './report/machine';
import { shownSpread, spreadOf } from './report/spread';

const PROGRAM = join(__dirname, 'fluxes/program.js');
const EVALUATIONS = 20;
const FEW = 10_000;
const MANY = 50_000;
/** The last is what the first would be without a way of its own to store a lucidity. */
const WAYS = ['world', 'commit', 'whole characters'] as const;
type Way = (typeof WAYS)[number];

/** What was measured in one round, by way and number of players. */
type Round = ReadonlyMap<string, FluxFigures>;
type Pick = (figures: FluxFigures) => number;

const keyOf = (way: Way, players: number): string => `${way}, ${players} players`;
const median = (values: readonly number[]): number => spreadOf(values).median;
const typical: Pick = ({ tookMs }) => median(tookMs);
const most = (values: readonly number[]): number => Math.max(...values);
const lastToFirst: Pick = ({ tookMs }) => (tookMs.at(-1) ?? NaN) / (tookMs[0] ?? NaN);

/** Everybody's lucidity changes at once: how long until that is committed, and how long does nobody else have a turn? */
export const flux: Benchmark = {
  name: 'flux',
  about: `${EVALUATIONS} evaluations of the lucidity of ${FEW} and ${MANY} players in 500 rooms`,
  run: async (options, say) => {
    const rounds: Round[] = [];
    for (let round = 0; round < options.rounds; round += 1)
      rounds.push(await oneRound(round, options));
    for (const players of [FEW, MANY])
      for (const way of WAYS) say(shown(keyOf(way, players), rounds));
    for (const way of WAYS) say(growth(way, rounds));
    for (const players of [FEW, MANY]) say(saved(players, rounds));
    say(await machine());
  },
};

/** Every other round backwards, so that none of them always comes first. */
async function oneRound(round: number, { profile }: BenchOptions): Promise<Round> {
  const sides = [FEW, MANY].flatMap((players) => WAYS.map((way) => ({ way, players })));
  const figures = new Map<string, FluxFigures>();
  for (const { way, players } of round % 2 === 0 ? sides : sides.toReversed()) {
    const args = [way, String(players), String(EVALUATIONS)];
    const output = await nodeOutput({ file: PROGRAM, args, profile });
    figures.set(keyOf(way, players), JSON.parse(output) as FluxFigures);
  }
  return figures;
}

function shown(key: string, rounds: readonly Round[]): string {
  const of = (pick: Pick, digits = 1): string =>
    shownSpread(spreadOf(rounds.map((round) => figure(round, key, pick))), digits);
  return [
    `${key}: due to committed ${of(typical)}, at worst ${of(({ tookMs }) => most(tookMs))} ms`,
    `last / first ${of(lastToFirst, 2)}`,
    `longest stall ${of(({ stallMs }) => median(stallMs))}, at worst ${of(({ stallMs }) => most(stallMs))} ms`,
    `most CPU in a turn ${of(({ turnCpuMs }) => median(turnCpuMs))} ms`,
    `transactions ${of(({ transactions }) => transactions.least, 0)} at least, ${of(({ transactions }) => transactions.most, 0)} at most`,
    `lucidity ${of(({ lucidity }) => lucidity, 0)}, audits ${of(({ audits }) => audits, 0)} of the last`,
  ].join('; ');
}

function growth(way: Way, rounds: readonly Round[]): string {
  const ratios = rounds.map(
    (round) => figure(round, keyOf(way, MANY), typical) / figure(round, keyOf(way, FEW), typical),
  );
  return `${way}, ${MANY} / ${FEW} players: ${shownSpread(spreadOf(ratios))}`;
}

function saved(players: number, rounds: readonly Round[]): string {
  const ratios = rounds.map(
    (round) =>
      figure(round, keyOf('commit', players), typical) /
      figure(round, keyOf('whole characters', players), typical),
  );
  return `commit / whole characters, ${players} players: ${shownSpread(spreadOf(ratios))}`;
}

function figure(round: Round, key: string, pick: Pick): number {
  const figures = round.get(key);
  return figures === undefined ? NaN : pick(figures);
}
