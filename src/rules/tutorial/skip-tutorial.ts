import { inSequence } from '../in-sequence';
import { type ActorTurn, type Verdict } from '../rule';
import { told } from '../verdicts';
import { relocate } from '../walk/relocate';
import { outOfTutorial } from './out-of-tutorial';

/** Straight to where the game begins. */
export function skipTutorial(turn: ActorTurn): Verdict {
  const { actor, world } = turn;
  const start = world.content.rooms.get(world.content.landmarks.start);
  if (actor.tutorial === undefined || start === undefined)
    return told('There is nothing to skip: you are where everybody is.');
  return inSequence(turn, [
    (now) => outOfTutorial(now, actor, true),
    (now) =>
      relocate(now, now.world.character(actor.id) ?? actor, {
        to: start,
        exit: 'out',
        arrivesFrom: null,
        how: 'guided',
      }),
  ]);
}
