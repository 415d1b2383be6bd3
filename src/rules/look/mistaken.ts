import { type RoomView } from '../../model/views';
import { type ActorTurn } from '../rule';
import { tierOf } from '../vitals';
import { reversedExits } from './reversed-exits';

/** A room as this one takes it for: some looks of the deranged have the ways out turned about (game.md section 3). */
export function mistaken({ actor, draw, numbers }: ActorTurn, view: RoomView): RoomView {
  if (tierOf(actor.lucidity) !== 'deranged') return view;
  const isTrue = draw(0, `mistakes|${actor.id}`) * 100 >= numbers['distort.looksPercent'];
  return isTrue ? view : { ...view, exits: reversedExits(view.exits) };
}
