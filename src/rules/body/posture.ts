import { type Character, type Posture } from '../../model/character';
import { type PostureChanged } from '../../model/events/body';
import { actOf } from '../act';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { done, refused } from '../verdicts';

const ALREADY: Readonly<Record<Posture, string>> = {
  standing: 'You are on your feet already.',
  sitting: 'You are sitting already. Stand gets you up.',
  lying: 'You are lying down already. Stand gets you up.',
};

/** Sits, stands or lies down. */
export function takePosture(turn: ActorTurn, posture: Posture): Verdict {
  const { actor } = turn;
  if (actor.posture === posture) return refused('already.done', ALREADY[posture]);
  return done(
    [{ kind: 'character', character: { ...actor, posture } }],
    [postureChanged(turn, actor, posture)],
  );
}

/** That somebody sits, stands or lies now, told to the room. */
export const postureChanged = (
  turn: Turn,
  character: Character,
  posture: Posture,
): PostureChanged => ({
  type: 'posture.changed',
  at: turn.now,
  zone: character.zone,
  audience: { kind: 'room', room: character.room },
  ...actOf(turn, character),
  room: character.room,
  posture,
});
