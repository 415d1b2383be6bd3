import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { type Shop } from '../../model/shop';
import { theName } from '../fight/the-name';
import { dutyOf, isFighting } from '../npc/doing';
import { kindOf, npcName } from '../npc/npc-here';
import { type ActorTurn } from '../rule';
import { capital } from '../things/phrase';
import { refused, type Refused } from '../verdicts';
import { type Keeper, shopToday } from './shop-day';

/** A shop that somebody stands in. */
export interface Counter {
  readonly npc: Npc;
  readonly keeper: Keeper;
  /** As it stands today. */
  readonly shop: Shop;
}

/** The shop here: of several the first that is open. */
export function counterHere(turn: ActorTurn): Counter | Refused {
  const { world, actor } = turn;
  const here = world.npcsIn(actor.room).flatMap((npc) => {
    const keeper = kindOf(world, npc);
    return isKeeper(keeper) ? [{ npc, keeper }] : [];
  });
  const [first] = here;
  if (first === undefined)
    return refused(
      'shop.none',
      'Nobody sells anything here. Look for a shop, and for who keeps it.',
    );
  const open = here.find(({ npc, keeper }) => isOpen(turn, npc, keeper));
  if (open === undefined) return closed(turn, first);
  return { ...open, shop: shopToday(turn, open.keeper, open.npc) };
}

const isKeeper = (kind: NpcKind | undefined): kind is Keeper =>
  kind !== undefined && kind.shop !== null;

/** By the hour; who keeps no hours is always open. Nobody sells while they fight. */
const isOpen = (turn: ActorTurn, npc: Npc, keeper: Keeper): boolean =>
  !isFighting(turn.world, npc) &&
  (keeper.schedule.length === 0 || dutyOf(keeper, turn)?.state === 'open');

function closed(
  { world }: ActorTurn,
  { npc, keeper }: { readonly npc: Npc; readonly keeper: Keeper },
): Refused {
  const who = capital(theName(npcName(world, npc)));
  if (isFighting(world, npc))
    return refused('shop.closed', `${who} has other things to do just now.`);
  const hours = keeper.schedule
    .filter(({ state }) => state === 'open')
    .map(({ hours: [from, until] }) => `from ${from} until ${until}`);
  const when = hours.length === 0 ? '' : ` It is open ${hours.join(' and ')} o’clock.`;
  return refused('shop.closed', `The shop is closed.${when}`);
}
