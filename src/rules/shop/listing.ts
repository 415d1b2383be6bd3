import { theName } from '../fight/the-name';
import { npcName } from '../npc/npc-here';
import { dollars } from '../own/dollars';
import { type ActorTurn, type Verdict } from '../rule';
import { capital } from '../things/phrase';
import { told } from '../verdicts';
import { counterHere } from './counter';
import { type Good, goodsOf } from './goods';

/** What the shop here sells, for how much, and how many are left. */
export function listing(turn: ActorTurn): Verdict {
  const counter = counterHere(turn);
  if ('code' in counter) return counter;
  const who = capital(theName(npcName(turn.world, counter.npc)));
  const goods = goodsOf(turn, counter);
  const { buys } = counter.keeper.shop;
  const lines =
    goods.length === 0 ? [`${who} has nothing to sell.`] : [`${who} sells:`, ...goods.map(lineOf)];
  if (buys.length > 0) lines.push(`${who} buys things of these kinds: ${buys.join(', ')}.`);
  return told(lines.join('\n'), {
    shop: npcName(turn.world, counter.npc),
    goods: goods.map(({ prototype, cents, left }) => ({ name: prototype.name, cents, left })),
    buys,
  });
}

const lineOf = ({ prototype, cents, left }: Good): string =>
  `${capital(prototype.name)}: ${dollars(cents)}${left === 0 ? ', sold out' : `, ${left} left`}`;
