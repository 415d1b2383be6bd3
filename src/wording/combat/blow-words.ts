import { type WeaponClass } from '../../model/weapon';

/**
 * One way to tell a blow that lands: of the player who strikes; and of anybody, to the one struck and to the room.
 * NOUN is the weapon, OWNER whose it is ("Ada’s"), TARGET the one struck ("you", "the wharf rat").
 */
export type BlowWords = readonly [mine: string, theirs: string];

/** Five to each class, by the event's variant. */
export const BLOW_WORDS: Readonly<Record<WeaponClass, readonly BlowWords[]>> = {
  fist: [
    ['You drive your NOUN into TARGET.', 'OWNER NOUN drives into TARGET.'],
    ['You catch TARGET with your NOUN.', 'OWNER NOUN catches TARGET.'],
    ['You swing low, and your NOUN finds TARGET.', 'OWNER NOUN comes in low and finds TARGET.'],
    ['Your NOUN lands square on TARGET.', 'OWNER NOUN lands square on TARGET.'],
    ['You put your weight behind it and hit TARGET.', 'OWNER whole weight comes down on TARGET.'],
  ],
  blade: [
    ['You draw the NOUN across TARGET.', 'OWNER NOUN is drawn across TARGET.'],
    ['You slip the NOUN into TARGET.', 'OWNER NOUN slips into TARGET.'],
    [
      'You cut at TARGET, and the NOUN comes away wet.',
      'OWNER NOUN opens TARGET and comes away wet.',
    ],
    ['Your NOUN bites into TARGET.', 'OWNER NOUN bites into TARGET.'],
    ['You find TARGET with the point of the NOUN.', 'The point of OWNER NOUN finds TARGET.'],
  ],
  blunt: [
    ['You bring the NOUN down on TARGET.', 'OWNER NOUN comes down on TARGET.'],
    ['You swing the NOUN into TARGET.', 'OWNER NOUN swings into TARGET.'],
    ['You knock TARGET back with the NOUN.', 'OWNER NOUN knocks TARGET back.'],
    ['Your NOUN thuds against TARGET.', 'OWNER NOUN thuds against TARGET.'],
    ['You crack the NOUN across TARGET.', 'OWNER NOUN cracks across TARGET.'],
  ],
  hook: [
    ['You sink the NOUN into TARGET.', 'OWNER NOUN sinks into TARGET.'],
    ['You rake TARGET with the NOUN.', 'OWNER NOUN rakes TARGET.'],
    ['You catch TARGET on the NOUN and pull.', 'OWNER NOUN catches TARGET and pulls.'],
    ['The NOUN tears something out of TARGET.', 'OWNER NOUN tears something out of TARGET.'],
    ['You drag the NOUN through TARGET.', 'OWNER NOUN drags through TARGET.'],
  ],
  firearm: [
    ['You fire the NOUN at TARGET, and hit.', 'OWNER NOUN goes off, and hits TARGET.'],
    ['You squeeze, and the NOUN kicks. It hits TARGET.', 'OWNER NOUN kicks, and TARGET is hit.'],
    ['Your NOUN puts a hole in TARGET.', 'OWNER NOUN puts a hole in TARGET.'],
    ['You hit TARGET with a shot from the NOUN.', 'A shot from OWNER NOUN hits TARGET.'],
    ['The NOUN is very loud. It hits TARGET.', 'OWNER NOUN is very loud. It hits TARGET.'],
  ],
  bite: [
    ['You bite TARGET.', 'OWNER teeth close on TARGET.'],
    ['You sink your teeth into TARGET.', 'OWNER teeth sink into TARGET.'],
    ['You snap at TARGET, and hold.', 'OWNER jaws snap at TARGET, and hold.'],
    ['You tear at TARGET with your teeth.', 'OWNER teeth tear at TARGET.'],
    ['Your teeth go through to something. It is TARGET.', 'OWNER teeth go deep into TARGET.'],
  ],
  claw: [
    ['You claw at TARGET.', 'OWNER claws go over TARGET.'],
    ['You rake TARGET.', 'OWNER claws rake TARGET.'],
    ['You lay TARGET open with your nails.', 'OWNER claws lay TARGET open.'],
    ['You catch hold of TARGET, and tear.', 'OWNER claws catch hold of TARGET, and tear.'],
    ['You scratch TARGET to the blood.', 'OWNER claws leave four lines on TARGET.'],
  ],
  touch: [
    ['You lay a NOUN on TARGET.', 'OWNER NOUN is laid on TARGET.'],
    ['You touch TARGET, and something goes out of it.', 'OWNER NOUN rests on TARGET, and draws.'],
    ['You close a NOUN on TARGET.', 'OWNER NOUN closes on TARGET.'],
    ['You press your palm to TARGET.', 'OWNER NOUN is pressed to TARGET, and is cold.'],
    ['You reach into TARGET.', 'OWNER NOUN reaches into TARGET.'],
  ],
};

/** What follows a critical blow. */
export const CRITICAL_WORDS: readonly string[] = [
  'It goes home.',
  'That one tells.',
  'Something gives.',
  'There is a sound with it.',
  'It is very well placed.',
];

/** A blow that comes to nothing; ATTACKER is who strikes. */
export const MISS_WORDS: readonly BlowWords[] = [
  ['You strike at TARGET, and miss.', 'ATTACKER strikes at TARGET, and misses.'],
  ['You swing where TARGET stood.', 'ATTACKER swings where TARGET stood.'],
  ['You are too slow for TARGET.', 'ATTACKER is too slow for TARGET.'],
  ['You strike wide of TARGET.', 'ATTACKER strikes wide of TARGET.'],
  ['You come near TARGET, and that is all.', 'ATTACKER comes near TARGET, and that is all.'],
];
