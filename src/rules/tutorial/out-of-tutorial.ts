import { type Character } from '../../model/character';
import { actOf } from '../act';
import { type Turn } from '../rule';
import { done, type Done } from '../verdicts';

/** Somebody is taught no more. */
export function outOfTutorial(turn: Turn, who: Character, isSkipped: boolean): Done {
  return done(
    [{ kind: 'character', character: untaught(who) }],
    [
      {
        type: 'tutorial.ended',
        at: turn.now,
        zone: who.zone,
        audience: { kind: 'player', player: who.id },
        ...actOf(turn, who),
        isSkipped,
      },
    ],
  );
}

const untaught = ({ tutorial: _, hintAt: __, ...character }: Character): Character => character;
