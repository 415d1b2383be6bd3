import { type Character } from '../../model/character';
import { type TutorialHinted } from '../../model/events/tutorial';
import { TUTORIAL_GOALS } from '../../model/tutorial-goal';
import { actOf } from '../act';
import { type CharacterAlarm } from '../alarm';
import { type Turn } from '../rule';
import { done } from '../verdicts';

/** game.md section 11: once for each goal, after a while without progress. */
export const hint: CharacterAlarm = {
  next: ({ character: { tutorial, hintAt } }) =>
    tutorial === undefined ? Infinity : (hintAt ?? Infinity),
  ring: (turn, { character }) =>
    done([{ kind: 'character', character: withoutHint(character) }], [hintFor(turn, character)]),
};

const withoutHint = ({ hintAt: _, ...character }: Character): Character => character;

/** What this one could try next. */
export const hintFor = (turn: Turn, who: Character): TutorialHinted => ({
  type: 'tutorial.hinted',
  at: turn.now,
  zone: who.zone,
  audience: { kind: 'player', player: who.id },
  ...actOf(turn, who),
  goal: TUTORIAL_GOALS[who.tutorial ?? 0] ?? 'leave',
});
