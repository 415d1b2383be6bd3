import { type Dice } from '../../model/dice';
import { type WeaponClass } from '../../model/weapon';
import { keyword } from '../things/phrase';
import { prototypeOf } from '../things/prototype-of';
import { type Turn } from '../rule';
import { wornSum } from '../wearing/effects-of';
import { type Fighter, type PlayerFighter } from './fighter';

/** What somebody strikes with. */
export interface Weapon {
  readonly class: WeaponClass;
  readonly noun: string;
  readonly dice: Dice;
  /** With all that helps it. */
  readonly accuracy: number;
}

/** What an NPC's is called, by its class. */
const NOUNS: Readonly<Record<WeaponClass, string>> = {
  fist: 'fist',
  blade: 'blade',
  blunt: 'club',
  hook: 'hook',
  firearm: 'gun',
  bite: 'teeth',
  claw: 'claws',
  touch: 'hand',
};

export function weaponOf(turn: Turn, one: Fighter): Weapon {
  if (one.kind === 'player') return heldBy(turn, one);
  const { class: of, dice, accuracy } = one.of.attack;
  return { class: of, noun: NOUNS[of], dice, accuracy };
}

/** In the main hand; else the bare fist. */
function heldBy({ world, numbers }: Turn, { id, character }: PlayerFighter): Weapon {
  const accuracy = wornSum(world, id, 'accuracy');
  const [held] = world.itemsAt({ kind: 'slot', character: id, slot: 'main_hand' });
  const prototype = held && prototypeOf(world, held);
  if (prototype?.attack !== undefined)
    return { ...prototype.attack, noun: keyword(prototype.name), accuracy };
  const isStevedore = character.profession === 'Stevedore';
  const sides = numbers[isStevedore ? 'combat.stevedoreSides' : 'combat.fistSides'];
  return { class: 'fist', noun: NOUNS.fist, dice: { count: 1, sides, plus: 0 }, accuracy };
}
