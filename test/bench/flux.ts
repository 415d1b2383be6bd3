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
/** The last is what a commit would be without a way of its own to store a lucidity. */
type Way = 'world' | 'commit' | 'whole characters';
interface Side {
  readonly way: Way;
  readonly players: number;
}
const SIDES: readonly Side[] = [
  { way: 'world', players: FEW },
  { way: 'commit', players: FEW },
  { way: 'whole characters', players: FEW },
  { way: 'world', players: MANY },
  { way: 'commit', players: MANY },
];

/** What was measured in one round, by way and number of players. */
type Round = ReadonlyMap<string, FluxFigures>;
type Pick = (figures: FluxFigures) => number;

const keyOf = ({ way, players }: Side): string => `${way}, ${players} players`;
const median = (values: readonly number[]): number => spreadOf(values).median;
const typical: Pick = ({ tookMs }) => median(tookMs);
const most = (values: readonly number[]): number => Math.max(...values);
/** Three of each: a single one is whatever else the machine did just then. */
const lastToFirst: Pick = ({ tookMs }) => median(tookMs.slice(-3)) / median(tookMs.slice(0, 3));

/** Everybody's lucidity changes at once: how long until that is committed, and how long does nobody else have a turn? */
export const flux: Benchmark = {
  name: 'flux',
  about: `${EVALUATIONS} evaluations of the lucidity of ${FEW} and ${MANY} players in 500 rooms`,
  run: async (options, say) => {
    const rounds: Round[] = [];
    for (let round = 0; round < options.rounds; round += 1)
      rounds.push(await oneRound(round, options));
    for (const side of SIDES) say(shown(keyOf(side), rounds));
    for (const way of ['world', 'commit'] as const)
      say(ratio({ way, players: MANY }, { way, players: FEW }, rounds));
    const players = FEW;
    say(ratio({ way: 'commit', players }, { way: 'whole characters', players }, rounds));
    say(await machine());
  },
};

/** Every other round backwards, so that none of them always comes first. */
async function oneRound(round: number, { profile }: BenchOptions): Promise<Round> {
  const figures = new Map<string, FluxFigures>();
  for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
    const args = [side.way, String(side.players), String(EVALUATIONS)];
    const output = await nodeOutput({ file: PROGRAM, args, profile });
    figures.set(keyOf(side), JSON.parse(output) as FluxFigures);
  }
  return figures;
}

function shown(key: string, rounds: readonly Round[]): string {
  const of = (pick: Pick, digits = 1): string =>
    shownSpread(spreadOf(rounds.map((round) => figure(round, key, pick))), digits);
  return [
    `${key}: due to committed ${of(typical)}, at worst ${of(({ tookMs }) => most(tookMs))} ms`,
    `last three / first three ${of(lastToFirst, 2)}`,
    `longest stall ${of(({ stallMs }) => median(stallMs))}, at worst ${of(({ stallMs }) => most(stallMs))} ms`,
    `most CPU in a turn ${of(({ turnCpuMs }) => median(turnCpuMs))} ms`,
    `transactions ${of(({ transactions }) => transactions.least, 0)} at least, ${of(({ transactions }) => transactions.most, 0)} at most`,
    `lucidity ${of(({ lucidity }) => lucidity, 0)}, audits ${of(({ audits }) => audits, 0)} of the last`,
  ].join('; ');
}

function ratio(one: Side, other: Side, rounds: readonly Round[]): string {
  const ratios = rounds.map(
    (round) => figure(round, keyOf(one), typical) / figure(round, keyOf(other), typical),
  );
  return `${keyOf(one)} / ${keyOf(other)}: ${shownSpread(spreadOf(ratios))}`;
}

function figure(round: Round, key: string, pick: Pick): number {
  const figures = round.get(key);
  return figures === undefined ? NaN : pick(figures);
}
