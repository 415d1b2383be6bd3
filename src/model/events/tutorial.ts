import { type TutorialGoal } from '../tutorial-goal';
import { type Act } from './fact';

/** A goal was reached. Told, like all of these, to the one who is being taught. */
export interface TutorialProgressed extends Act<'tutorial.progressed'> {
  readonly goal: TutorialGoal;
}
/** What to try next. */
export interface TutorialHinted extends Act<'tutorial.hinted'> {
  readonly goal: TutorialGoal;
}
export interface TutorialEnded extends Act<'tutorial.ended'> {
  readonly isSkipped: boolean;
}

/** What newcomers are told on their way. */
export type TutorialEvent = TutorialProgressed | TutorialHinted | TutorialEnded;

/** Their types; the compiler asks for each. */
export const TUTORIAL_EVENTS: Readonly<Record<TutorialEvent['type'], true>> = {
  'tutorial.progressed': true,
  'tutorial.hinted': true,
  'tutorial.ended': true,
};
