import { TUTORIAL_GOALS, type TutorialGoal } from '../model/tutorial-goal';
import { type ShownOf } from './shown';

/** Of each goal: what it is to have reached it, and what to try for it. */
const WORDS: Readonly<Record<TutorialGoal, readonly [done: string, hint: string]>> = {
  look: [
    'You have looked about you. What is named in a place can be looked at too.',
    'Type look to see where you are, or look card to see one thing.',
  ],
  move: [
    'You have moved along. The ways out of a place stand under its description.',
    'Type east, or e, to go on along the corridor.',
  ],
  'get-lantern': [
    'The lantern is yours. Type inventory, or i, for what you carry.',
    'Type get lantern to take it from its hook.',
  ],
  'light-lantern': [
    'It burns, and throws your shadow ahead of you. It lights the way for others too.',
    'Type light lantern, and then go east.',
  ],
  'get-coat': [
    'You have the coat over your arm.',
    'Type look in trunk to see what it holds, and get coat from trunk to take it.',
  ],
  'wear-coat': [
    'It fits as if it had been told about you. What is worn weighs as much, and helps.',
    'Type wear coat, and then go east.',
  ],
  say: [
    'It has been heard. What you say reaches everybody in the room.',
    'Type say Good evening. Everybody here will hear it.',
  ],
  'tell-porter': [
    'He has heard you. Many who live here have an answer, if you tell them the right thing.',
    'Type tell porter I am bound for Arkham. Then go east.',
  ],
  map: [
    'That is your map: you, where you have been, and where there is more.',
    'Type map to see how you came.',
  ],
  search: [
    'There it is: a way that was hidden, and is yours from now on.',
    'Type search, and wait a little. The wall is not all wall.',
  ],
  'go-on': ['You are through. Do not stare.', 'Type east, and go through what you have found.'],
  meditate: [
    'The worst of it is over. Type status to see how you are, body and mind.',
    'What you have seen has cost you some of your mind. Type meditate, and keep still for twenty seconds.',
  ],
  leave: [
    'You are through the door.',
    'Type go out when you are ready. The door leads to Arkham, and not back.',
  ],
};

const STEPS = TUTORIAL_GOALS.length - 1;

/** What newcomers are told on their way. */
export const TUTORIAL_LINES = {
  'tutorial.progressed': ({ goal }: ShownOf<'tutorial.progressed'>): string =>
    `${WORDS[goal][0]} (${TUTORIAL_GOALS.indexOf(goal) + 1} of ${STEPS})`,
  'tutorial.hinted': ({ goal }: ShownOf<'tutorial.hinted'>): string => WORDS[goal][1],
  'tutorial.ended': ({ isSkipped }: ShownOf<'tutorial.ended'>): string =>
    isSkipped
      ? 'You let the rest of it go by. Help is there whenever you type help.'
      : 'That was all that you could be taught. The rest is Arkham. Type help when you are lost.',
};
