import { resolve } from 'node:path';
import { type BenchOptions } from '../benchmark';
import { bareSide } from './bare-side';
import { gameSide } from './game-side';
import { type House, openHouse } from './house';
import { type Side } from './side';

/** The sides of a comparison in a house of so many players; the first is what the others are measured by. */
export async function withSides(
  { streams, base, profile }: BenchOptions,
  use: (sides: readonly Side[]) => Promise<void>,
): Promise<void> {
  const house: House = await openHouse(streams);
  const game = { house, verb: 'global', profile };
  const main = base === null ? null : resolve(base, 'src/main.js');
  try {
    await use([
      bareSide(profile),
      gameSide({ ...game, name: 'this', main: null }),
      ...(main === null ? [] : [gameSide({ ...game, name: 'base', main })]),
    ]);
  } finally {
    await house.discard();
  }
}
