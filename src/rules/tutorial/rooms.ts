import { brandAs, type PrototypeId, type RoomId } from '../../model/ids';
import { TUTORIAL_GOALS, type TutorialGoal } from '../../model/tutorial-goal';

const room = (name: string): RoomId => brandAs(`limbo_arrival_arrival_room_${name}_001`);

export const LAMP_CLOSET = room('lamp_closet');
export const BAGGAGE_CAR = room('baggage_car');
export const PASSAGE = room('passage');
export const LANTERN: PrototypeId = brandAs('brass_lantern');
export const COAT: PrototypeId = brandAs('wool_coat');

/** Where each part of it begins: who is there needs nothing that comes before. */
const FIRST: Readonly<Record<RoomId, TutorialGoal>> = {
  [room('carriage')]: 'look',
  [LAMP_CLOSET]: 'get-lantern',
  [BAGGAGE_CAR]: 'get-coat',
  [room('platform')]: 'say',
  [PASSAGE]: 'map',
  [room('other_waiting_room')]: 'meditate',
};

/** A goal's place among them. */
export const indexOfGoal = (goal: TutorialGoal): number => TUTORIAL_GOALS.indexOf(goal);

/** The first goal of a room; of one that is not of the tutorial: 0. */
export function firstGoalOf(id: RoomId): number {
  const goal = FIRST[id];
  return goal === undefined ? 0 : indexOfGoal(goal);
}
