import { type Fight } from '../../model/fight';
import { type Turn } from '../rule';
import { type Fighter, npcIn, playerIn, statIn } from './fighter';

/** Who acts before whom in a round: by DEX (and what a Constable has learnt), by LUCK, by id. */
export function inOrder(turn: Turn, { id: room, players, npcs }: Fight): readonly Fighter[] {
  const { world } = turn;
  return [
    ...players.map((id) => playerIn(world, id, room)),
    ...npcs.map((id) => npcIn(world, id, room)),
  ]
    .filter((one) => one !== undefined)
    .map((one) => ({ one, dex: quickness(turn, one), luck: statIn(world, one, 'LUCK') }))
    .sort((a, b) => b.dex - a.dex || b.luck - a.luck || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
}

function quickness({ world, numbers }: Turn, one: Fighter): number {
  const dex = statIn(world, one, 'DEX');
  const isConstable = one.kind === 'player' && one.character.profession === 'Constable';
  return isConstable ? dex + numbers['combat.constableInitiative'] : dex;
}
