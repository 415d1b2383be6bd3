import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { strengthOf, loadOf } from '../things/capacity';
import { packOf } from '../things/carried';
import { stacked } from '../things/stacked';
import { thingView } from '../things/thing-view';
import { told } from '../verdicts';

/** What is in the pack, how heavy all is, and the purse. */
export function inventory({ world, actor, numbers }: ActorTurn): Verdict {
  const pack = packOf(world, actor.id);
  const things = pack.map((item) => thingView(world, item));
  const slots = numbers['inventory.slots'];
  const grams = loadOf(world, actor);
  const gramsMax = strengthOf({ world, numbers }, actor);
  const lines = [
    things.length === 0 ? 'Your pack is empty.' : 'You carry:',
    ...stacked(world, pack).map((name) => `  ${name}`),
    `${things.length} of ${slots} places, ${kilos(grams)} of ${kilos(gramsMax)} kg. Purse: ${dollars(actor.purse)}.`,
  ];
  return told(lines.join('\n'), { things, slots, grams, gramsMax, purse: actor.purse });
}

const kilos = (grams: number): string => (grams / 1_000).toFixed(1);
