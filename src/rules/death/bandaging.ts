import { type Busy } from '../../model/busy';
import { type Character } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { ALIVE } from '../../model/life';
import { actOf } from '../act';
import { begin } from '../acts/timed-act';
import { factOf } from '../fight/fact-of';
import { isWounded } from '../fight/fighter';
import { healed } from '../fight/healed';
import { d100 } from '../fight/rounded';
import { inSequence } from '../in-sequence';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { playerHere } from '../things/player-here';
import { done, NOTHING, refused } from '../verdicts';
import { statWithEffects } from '../wearing/effects-of';

/** Points of somebody whose blood is stopped. */
const BOUND_AT = 1;

/** Begins to stop the blood of somebody here. */
export function bandaging(turn: ActorTurn, { target }: IntentOf<'bandage'>): Verdict {
  const one = playerHere(turn.world, turn.actor, target);
  if (one === undefined) return refused('target.none', `You see nobody called “${target}” here.`);
  if (!isWounded(one)) return refused('target.none', `${one.name} is not bleeding.`);
  return begin(turn, { act: 'bandage', ms: turn.numbers['bandage.ms'], target: one });
}

/** The bandage holds, or does not; nothing, if whom it was for is gone or needs it no more. */
export function bandaged(turn: Turn, character: Character, { target }: Busy): Verdict {
  const patient = target === null ? undefined : turn.world.character(target);
  if (patient?.room !== character.room || !isWounded(patient)) return NOTHING;
  const isDone =
    character.profession === 'Physician' ||
    d100(turn.draw(0, 'bandage')) <= statWithEffects(turn.world, character, 'DEX');
  const told = toldOf(turn, { character, patient, isDone });
  if (!isDone) return told;
  const points = BOUND_AT - patient.dp;
  const whole: Character = { ...patient, dp: BOUND_AT, life: ALIVE };
  return inSequence(turn, [
    () => told,
    () => done([{ kind: 'character', character: whole }], []),
    (later) => healed(later, character, points),
  ]);
}

function toldOf(
  turn: Turn,
  {
    character,
    patient,
    isDone,
  }: { readonly character: Character; readonly patient: Character; readonly isDone: boolean },
): Verdict {
  const { room, zone } = character;
  return done(
    [],
    [
      {
        type: 'player.bandaged',
        ...factOf(turn, { id: room, zone }),
        ...actOf(turn, character),
        target: patient.id,
        targetName: patient.name,
        isDone,
      },
    ],
  );
}
