import { type Busy } from '../../../model/busy';
import { type Character } from '../../../model/character';
import { begin, brokenEvent } from '../../acts/timed-act';
import { type ActorTurn, type Turn, type Verdict } from '../../rule';
import { type WorldView } from '../../view';
import { done, refused } from '../../verdicts';
import { adjust } from '../adjust';
import { mindOf } from '../mind-of';
import { restedFrom, tooSoon } from './ready';
import { recovered } from './recovered';

const hasHostile = ({ npcsIn, content }: WorldView, { room }: Character): boolean =>
  npcsIn(room).some(({ npc }) => (content.npcs.get(npc)?.aggression ?? 0) > 0);

/** Where nothing means harm. */
export function beginMeditation(turn: ActorTurn): Verdict {
  const { actor, world, numbers } = turn;
  if (hasHostile(world, actor))
    return refused(
      'place.wrong',
      'You cannot close your eyes with that in the room. Find a quiet place.',
    );
  return (
    tooSoon(turn, actor, {
      recovery: 'meditate',
      text: 'Your thoughts will not lie down again.',
    }) ?? begin(turn, { act: 'meditate', ms: numbers['meditate.takesMs'] })
  );
}

/** What has come in meanwhile spoils it. */
export function meditated(turn: Turn, character: Character, busy: Busy): Verdict {
  if (hasHostile(turn.world, character)) return done([], [brokenEvent(turn, character, busy)]);
  const { numbers } = turn;
  const mind = restedFrom(turn, mindOf(character), ['meditate', numbers['meditate.cooldownMs']]);
  const gained = adjust(turn, character, {
    by: numbers['meditate.gainHundredths'],
    cause: 'meditate',
    source: character.room,
    mind,
  });
  return done(gained.changes, [
    recovered(turn, character, { recovery: 'meditate' }),
    ...gained.events,
  ]);
}
