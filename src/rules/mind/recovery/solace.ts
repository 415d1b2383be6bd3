import { type Character } from '../../../model/character';
import { inSequence } from '../../in-sequence';
import { type ActorTurn, type Turn, type Verdict } from '../../rule';
import { done, NOTHING, refused } from '../../verdicts';
import { tierOf } from '../../vitals';
import { adjust } from '../adjust';
import { mindOf } from '../mind-of';
import { restedFrom, tooSoon, waitOf } from './ready';
import { recovered } from './recovered';

/** Everyone here who can still be reached, and whom it has not helped of late, gains; whoever asks must be one of them. */
export function solace(turn: ActorTurn): Verdict {
  const { actor, world, numbers } = turn;
  const here = world.occupants(actor.room).flatMap(({ id }) => world.character(id) ?? []);
  if (here.length < numbers['solace.playersMin'])
    return refused('place.wrong', 'There is nobody here to sit with. It takes two at least.');
  const soon = tooSoon(turn, actor, {
    recovery: 'group_solace',
    text: 'You have told each other what there was to tell.',
  });
  if (soon !== null) return soon;
  return inSequence(turn, [
    () => done([], [recovered(turn, actor, { recovery: 'group_solace' })]),
    ...here.map(({ id }) => (later: Turn) => {
      const one = later.world.character(id);
      return one === undefined ? NOTHING : consoled(later, one, actor);
    }),
  ]);
}

function consoled(turn: Turn, character: Character, by: Character): Verdict {
  const isOut =
    tierOf(character.lucidity) === 'catatonic' || waitOf(turn, character, 'group_solace') > 0;
  if (isOut) return NOTHING;
  const { numbers } = turn;
  return adjust(turn, character, {
    by: numbers['solace.gainHundredths'],
    cause: 'group_solace',
    source: by.id,
    mind: restedFrom(turn, mindOf(character), ['group_solace', numbers['solace.cooldownMs']]),
  });
}
