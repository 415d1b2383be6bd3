import { type Busy } from '../../../model/busy';
import { type Character } from '../../../model/character';
import { begin, brokenEvent } from '../../acts/timed-act';
import { inSequence } from '../../in-sequence';
import { type ActorTurn, type Turn, type Verdict } from '../../rule';
import { personNamed } from '../../talk/person';
import { playerHere } from '../../things/player-here';
import { done, refused } from '../../verdicts';
import { tierOf } from '../../vitals';
import { become } from '../become';
import { mindOf } from '../mind-of';
import { restedFrom, tooSoon } from './ready';
import { recovered } from './recovered';

/** Somebody catatonic here is brought back, as far as it goes. */
export function beginGrounding(turn: ActorTurn, name: string): Verdict {
  const { actor, world, numbers } = turn;
  const target = playerHere(world, actor, name);
  if (target === undefined) {
    const elsewhere = personNamed(world, name);
    return elsewhere === undefined || elsewhere.id === actor.id
      ? refused('target.none', `You see nobody called “${name}” here.`)
      : refused('place.wrong', `${elsewhere.name} is not here. You must be in the same room.`);
  }
  if (tierOf(target.lucidity) !== 'catatonic')
    return refused('target.none', `${target.name} does not need it: only the catatonic do.`);
  return (
    tooSoon(turn, actor, { recovery: 'ground', text: 'You have no firmness left to lend.' }) ??
    begin(turn, { act: 'ground', ms: numbers['ground.takesMs'], target })
  );
}

/** It is the one who does it who must rest from it. */
export function grounded(turn: Turn, character: Character, busy: Busy): Verdict {
  const { world, numbers } = turn;
  const target = busy.target === null ? undefined : world.character(busy.target);
  const isReached = target?.room === character.room && tierOf(target.lucidity) === 'catatonic';
  if (!isReached) return done([], [brokenEvent(turn, character, busy)]);
  const { lucidity } = character;
  const reason = { cause: 'ground', source: character.id };
  const mind = restedFrom(turn, mindOf(character), ['ground', numbers['ground.cooldownMs']]);
  return inSequence(turn, [
    () => done([], [recovered(turn, character, { recovery: 'ground', target })]),
    (later) => become(later, character, { lucidity, mind, ...reason }),
    (later) => become(later, target, { lucidity: numbers['ground.toHundredths'], ...reason }),
  ]);
}
