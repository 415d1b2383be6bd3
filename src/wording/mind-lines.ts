import { type Encounter } from '../model/npc-kind';
import { type Part } from '../model/frame';
import { type Tier, TIERS } from '../model/lucidity';
import { type LiabilityKind, type Recovery } from '../model/mind';
import { theName } from '../rules/fight/the-name';
import { hallucinationLine } from './hallucinations';
import { type ShownOf } from './shown';

const WORSE: Readonly<Record<Tier, string>> = {
  lucid: 'Your mind is clear.',
  uneasy: 'Something is not right, and you cannot say what.',
  fractured: 'The edges of things no longer meet.',
  deranged: 'You hear them all at once now, and they know your name.',
  catatonic: 'You sit down inside yourself and shut the door.',
};
const BETTER: Readonly<Record<Tier, string>> = {
  lucid: 'Your mind is clear again.',
  uneasy: 'The edges of things meet again, almost.',
  fractured: 'You can tell one voice from another, and most of them are yours.',
  deranged: 'Somewhere a door opens a hand’s breadth, and there is noise behind it.',
  catatonic: WORSE.catatonic,
};

const lucidityChanged = (
  { before, after }: ShownOf<'lucidity.changed'>,
  part: Part,
): string | null => {
  if (part !== 'self') return null;
  return TIERS.indexOf(after) > TIERS.indexOf(before) ? WORSE[after] : BETTER[after];
};

const LIABILITY: Readonly<Record<LiabilityKind, readonly [held: string, gone: string]>> = {
  shaking_hands: ['Your hands have begun to shake.', 'Your hands are steady again.'],
  poor_sleep: [
    'You know already that you will not sleep well.',
    'You could sleep now, you think, the whole night through.',
  ],
  murmurs: [
    'Under every sound there is another now, like talk in the next room.',
    'The talk in the next room has stopped.',
  ],
  dread_of_the_dark: [
    'You find that you are looking for the light before you look for the door.',
    'The dark is only the dark again.',
  ],
  bleak_outlook: [
    'It comes to you, quite calmly, that nothing will help.',
    'It comes to you that something might help after all.',
  ],
};

const liabilityChanged = ({ liability, isHeld }: ShownOf<'liability.changed'>): string =>
  LIABILITY[liability][isHeld ? 0 : 1];

const SHAKEN: Readonly<Record<Encounter, readonly [shaken: string, faced: string]>> = {
  disturbing: ['You would rather not have seen NAME.', 'You look at NAME, and do not look away.'],
  horrific: [
    'The sight of NAME goes through you like cold water.',
    'The sight of NAME goes through you. You hold on to something.',
  ],
  cosmic: [
    'You see NAME, and understand a little of it, and cannot stop.',
    'You see NAME. You look at your own hands, until they are yours.',
  ],
};

/** The same, where there is no light. */
const FELT: typeof SHAKEN = {
  disturbing: [
    'Something is in the dark with you, and you would rather not know what.',
    'Something is in the dark with you. You stand still until your breath is your own.',
  ],
  horrific: [
    'Something in the dark goes through you like cold water.',
    'Something in the dark goes through you. You hold on to something that does not move.',
  ],
  cosmic: [
    'The dark has an inside, and you understand a little of it, and cannot stop.',
    'The dark has an inside. You feel for your own hands, until they are yours.',
  ],
};

const shaken = ({ encounter, npcName, isFaced, isDark }: ShownOf<'mind.shaken'>): string =>
  (isDark === true ? FELT : SHAKEN)[encounter][isFaced ? 1 : 0].replace('NAME', npcName);

/** To the one who does it, to the one it is done to, to the room; ACTOR and TARGET are names. */
const RECOVERED: Readonly<Record<Recovery, readonly [self: string, target: string, room: string]>> =
  {
    pray: [
      'Something has listened, or you have. You get up lighter.',
      'ACTOR rises from prayer.',
      'ACTOR rises from prayer.',
    ],
    meditate: [
      'You open your eyes. The room is where you left it.',
      'ACTOR opens both eyes.',
      'ACTOR opens both eyes.',
    ],
    group_solace: [
      'You sit with the others for a while, and talk of small things.',
      'ACTOR sits with you for a while, and you talk of small things.',
      'ACTOR sits with you for a while, and you talk of small things.',
    ],
    therapy: [
      'You have said it aloud, and it is a little smaller.',
      'ACTOR lets you say it aloud, and it is a little smaller.',
      'ACTOR has said something aloud, and sits easier.',
    ],
    folk_tonic: [
      'Your pulse comes back to you.',
      'ACTOR drinks a tonic and shudders.',
      'ACTOR drinks a tonic and shudders.',
    ],
    ground: [
      'TARGET looks at you, and there is somebody there.',
      'Hands have you by the shoulders. They are ACTOR’s, and ACTOR is saying your name.',
      'ACTOR calls TARGET back.',
    ],
  };
/** Therapy of somebody else. */
const TREATED: readonly [self: string, room: string] = [
  'You have listened until TARGET had nothing left to say.',
  'ACTOR has listened to TARGET, and TARGET sits easier.',
];

function recovered(
  { recovery, actorName, targetName }: ShownOf<'mind.recovered'>,
  part: Part,
): string {
  const [self, target, room] = RECOVERED[recovery];
  const isOfAnother = recovery === 'therapy' && targetName !== null;
  const lines = { self: isOfAnother ? TREATED[0] : self, room: isOfAnother ? TREATED[1] : room };
  const line = part === 'target' ? target : lines[part === 'self' ? 'self' : 'room'];
  return line.replaceAll('ACTOR', actorName).replaceAll('TARGET', targetName ?? '');
}

/** Of minds. */
export const MIND_LINES = {
  'lucidity.changed': lucidityChanged,
  'liability.changed': liabilityChanged,
  'mind.shaken': shaken,
  'mind.recovered': recovered,
  'mind.hallucinated': ({ form, variant }: ShownOf<'mind.hallucinated'>): string =>
    hallucinationLine(form, variant),
  'phantom.struck': ({ phantom }: ShownOf<'phantom.struck'>): string =>
    `You strike at ${theName(phantom)}. Your hand goes through, and meets the air behind. It was never there.`,
  'nothing.struck': ({ actorName }: ShownOf<'nothing.struck'>): string =>
    `${actorName} strikes at nothing, hard, and looks at the hand.`,
};
