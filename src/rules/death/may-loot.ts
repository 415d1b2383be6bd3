import { type Corpse } from '../../model/corpse';
import { type PlayerId } from '../../model/ids';
import { type Refusal } from '../../model/outcome';
import { theName } from '../fight/the-name';

/** Why this player may not take from that body at this time (world time, ms); null = they may. */
export function mayLoot(
  { rights, freeAt, name, owner }: Corpse,
  player: PlayerId,
  now: number,
): Refusal | null {
  if (now >= freeAt || rights.includes(player)) return null;
  const seconds = Math.ceil((freeAt - now) / 1_000);
  const whose = owner === null ? 'Those who brought it down come first' : 'It is not yours to rob';
  return {
    code: 'loot.denied',
    text: `You may not take from ${theName(name)} yet. ${whose}, for another ${seconds} s.`,
  };
}
