import { type Part } from '../model/frame';
import { type TimedAct } from '../model/busy';
import { theName } from '../rules/fight/the-name';
import { type ShownOf } from './shown';

/** What it is called while it lasts: "Ada begins to search." */
const BEGUN: Readonly<Record<TimedAct, readonly [mine: string, theirs: string]>> = {
  search: ['You begin to search.', 'begins to search.'],
  rest: ['You settle down to rest.', 'settles down to rest.'],
  bandage: ['You tear up linen for bandages.', 'tears up linen for bandages.'],
  pray: ['You bow your head and pray.', 'bows the head and prays.'],
  meditate: [
    'You close your eyes and count your breaths.',
    'closes both eyes and breathes slowly.',
  ],
  therapy: ['You begin to talk it through.', 'begins to talk, low and steadily.'],
  ground: ['You take hold and speak plainly.', 'takes hold and speaks plainly.'],
};
/** What is done to somebody else. */
const BEGUN_WITH: Readonly<Partial<Record<TimedAct, readonly [mine: string, theirs: string]>>> = {
  bandage: ['You tear up linen to bandage TARGET.', 'tears up linen to bandage TARGET.'],
  therapy: [
    'You begin to talk it through with TARGET.',
    'begins to talk with TARGET, low and steadily.',
  ],
  ground: [
    'You take hold of TARGET and speak plainly.',
    'takes hold of TARGET and speaks plainly.',
  ],
};
const BROKEN: Readonly<Record<TimedAct, string>> = {
  search: 'You leave off searching.',
  rest: 'You are on your feet again.',
  bandage: 'You leave the bandage undone.',
  pray: 'Your prayer breaks off.',
  meditate: 'You lose count of your breaths.',
  therapy: 'The talk breaks off.',
  ground: 'You let go.',
};

export function actBegun({ act, actorName, targetName }: ShownOf<'act.begun'>, part: Part): string {
  const [mine, theirs] = (targetName === undefined ? undefined : BEGUN_WITH[act]) ?? BEGUN[act];
  const whom = part === 'target' ? 'you' : (targetName ?? '');
  return (part === 'self' ? mine : `${actorName} ${theirs}`).replace('TARGET', whom);
}

export const actBroken = ({ act }: ShownOf<'act.broken'>): string => BROKEN[act];

const POSTURES = {
  standing: ['You stand up.', 'stands up.'],
  sitting: ['You sit down.', 'sits down.'],
  lying: ['You lie down.', 'lies down.'],
} as const;

export const postureChanged = (
  { posture, actorName }: ShownOf<'posture.changed'>,
  part: Part,
): string => (part === 'self' ? POSTURES[posture][0] : `${actorName} ${POSTURES[posture][1]}`);

/** Of one's own, as numbers of blows are. */
export const xpGained = ({ amount, npcName }: ShownOf<'xp.gained'>): string =>
  `You have learnt something from ${theName(npcName)}. (+${amount} XP)`;

export const levelGained = ({ level }: ShownOf<'level.gained'>): string =>
  `You have learnt something. You are of level ${level} now.`;
export const propertyKept = ({ roomName }: ShownOf<'property.kept'>): string =>
  `Things of yours are kept as lost property: ${roomName}. Look in lost property there.`;

export const reported = ({ actorName, roomName, words }: ShownOf<'player.reported'>): string =>
  `${actorName} reports from ${roomName}: “${words}”`;

/** Of bodies. */
export const BODY_LINES = {
  'act.begun': actBegun,
  'act.broken': actBroken,
  'posture.changed': postureChanged,
  'xp.gained': xpGained,
  'level.gained': levelGained,
  'property.kept': propertyKept,
  'player.reported': reported,
};
