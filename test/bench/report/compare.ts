import { type Load, type Measured, measure } from '../load/measure';
import { type Side } from '../sides/side';
import { machine } from './machine';
import { shownSpread, spreadOf } from './spread';

/** A figure of which the ratio between sides is told. */
export interface Figure {
  readonly name: string;
  readonly of: (measured: Measured) => number;
}

/** Measures the sides in turn, so many rounds, and tells each one's figures and its ratio to the first side's of the same round. */
export async function compare(
  sides: readonly Side[],
  plan: { readonly rounds: number; readonly load: Load; readonly ratios: readonly Figure[] },
  say: (line: string) => void,
): Promise<void> {
  const rounds: Measured[][] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const measured: Measured[] = [];
    // Every other round backwards, so that none of them always comes first.
    const turn = round % 2 === 0 ? sides : [...sides].reverse();
    for (const side of turn) {
      const one = await measure(side, plan.load);
      say(`round ${round + 1}  ${shown(one)}`);
      measured.push(one);
    }
    rounds.push(measured);
  }
  say('');
  for (const { name } of sides) say(summary(name, rounds));
  for (const ratio of plan.ratios) for (const line of ratiosOf(sides, rounds, ratio)) say(line);
  say(await machine());
}

const shown = (m: Measured): string =>
  `${m.side.padEnd(10)} ${m.cpuUs.toFixed(2)} µs/delivery, ${Math.round(m.deliveriesPerSecond)} deliveries/s, ` +
  `p50 ${m.p50Ms.toFixed(1)} ms, p99 ${m.p99Ms.toFixed(1)} ms, PostgreSQL ${m.databaseUs.toFixed(2)} µs/delivery; ` +
  `${m.deliveries} deliveries of ${m.accepted} messages: ${m.missing} missing, ${m.doubled} doubled, ${m.misplaced} misplaced`;

function summary(name: string, rounds: readonly (readonly Measured[])[]): string {
  const own = rounds.flat().filter(({ side }) => side === name);
  const spread = (of: Figure['of'], digits?: number): string =>
    shownSpread(spreadOf(own.map(of)), digits);
  return [
    `${name}: server CPU ${spread((m) => m.cpuUs)} µs/delivery`,
    `${spread((m) => m.deliveriesPerSecond, 0)} deliveries/s`,
    `p50 ${spread((m) => m.p50Ms, 1)} ms`,
    `p99 ${spread((m) => m.p99Ms, 1)} ms`,
    `PostgreSQL ${spread((m) => m.databaseUs)} µs/delivery`,
  ].join('; ');
}

function ratiosOf(
  [first, ...others]: readonly Side[],
  rounds: readonly (readonly Measured[])[],
  { name, of }: Figure,
): readonly string[] {
  return others.map((other) => {
    const ratios = rounds.map(
      (round) => valueOf(round, other.name, of) / valueOf(round, first?.name ?? '', of),
    );
    return `${name}, ${other.name} / ${first?.name ?? ''}: ${shownSpread(spreadOf(ratios))}`;
  });
}

function valueOf(round: readonly Measured[], side: string, of: Figure['of']): number {
  const measured = round.find((one) => one.side === side);
  return measured === undefined ? NaN : of(measured);
}
