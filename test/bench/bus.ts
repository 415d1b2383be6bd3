import { join } from 'node:path';
import { type Benchmark } from './benchmark';
import { type BusFigures } from './bus/figures';
import { nodeOutput } from './processes/node-output';
import { machine } from './report/machine';
import { shownSpread, spreadOf } from './report/spread';

const PROGRAM = join(__dirname, 'bus/program.js');
const SUBSCRIBERS = [1, 10, 100];
/** As the program knows them; `4 types`: published in turn, with so many subscribers each. */
const CONTENDERS = [
  'on',
  'events$',
  'Subject',
  'EventEmitter',
  'on, 4 types',
  'EventEmitter, 4 types',
  'on async',
  'Subject concatMap',
  'EventEmitter async',
  'worker',
];
/** Ours, and what it is measured by. */
const RATIOS: readonly (readonly [ours: string, other: string])[] = [
  ['on', 'Subject'],
  ['on', 'EventEmitter'],
  ['events$', 'Subject'],
  ['events$', 'EventEmitter'],
  ['on, 4 types', 'EventEmitter, 4 types'],
  ['on async', 'Subject concatMap'],
  ['on async', 'EventEmitter async'],
  ['on', 'worker'],
];

type Round = ReadonlyMap<string, BusFigures>;

/** Handlers that do nothing, beside what else Node has: what does one delivery cost, and how late is it in a burst? */
export const bus: Benchmark = {
  name: 'bus',
  about: 'deliveries/s of the event bus with 1, 10, 100 subscribers, and a burst of 10,000',
  run: async ({ rounds, profile }, say) => {
    for (const subscribers of SUBSCRIBERS) {
      const measured: Round[] = [];
      for (let round = 0; round < rounds; round += 1)
        measured.push(await oneRound(round, { subscribers, profile }));
      say(`${subscribers} subscribers, ${rounds} rounds`);
      for (const name of CONTENDERS) say(`  ${shown(name, measured)}`);
      for (const pair of RATIOS) say(`  ${ratio(pair, measured)}`);
    }
    say(await machine());
  },
};

/** Every other round backwards, so that none of them always comes first. */
async function oneRound(
  round: number,
  { subscribers, profile }: { readonly subscribers: number; readonly profile: string | null },
): Promise<Round> {
  const figures = new Map<string, BusFigures>();
  for (const name of round % 2 === 0 ? CONTENDERS : [...CONTENDERS].reverse()) {
    const [made = name, types = '1'] = name.split(/, | types/);
    const args = [made, String(subscribers), types];
    const output = await nodeOutput({ file: PROGRAM, args, profile });
    figures.set(name, JSON.parse(output) as BusFigures);
  }
  return figures;
}

function shown(name: string, rounds: readonly Round[]): string {
  const of = (pick: (figures: BusFigures) => number, digits: number): string =>
    shownSpread(spreadOf(rounds.map((round) => figureOf(round, name, pick))), digits);
  return (
    `${name.padEnd(22)} ${of((f) => f.deliveriesPerSecond / 1e6, 2)} M deliveries/s, ` +
    `burst p50 ${of((f) => f.p50Us, 1)}, p99 ${of((f) => f.p99Us, 1)} µs`
  );
}

function ratio([ours, other]: readonly [string, string], rounds: readonly Round[]): string {
  const ratios = rounds.map(
    (round) =>
      figureOf(round, ours, (f) => f.deliveriesPerSecond) /
      figureOf(round, other, (f) => f.deliveriesPerSecond),
  );
  return `${ours} / ${other}: ${shownSpread(spreadOf(ratios))}`;
}

function figureOf(round: Round, name: string, pick: (figures: BusFigures) => number): number {
  const figures = round.get(name);
  return figures === undefined ? NaN : pick(figures);
}
