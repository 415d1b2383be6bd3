import { type Character } from '../../../model/character';
import { begin } from '../../acts/timed-act';
import { type ActorTurn, type Turn, type Verdict } from '../../rule';
import { type WorldView } from '../../view';
import { done, refused } from '../../verdicts';
import { adjust } from '../adjust';
import { mindOf } from '../mind-of';
import { tooSoon, restedFrom } from './ready';
import { recovered } from './recovered';

const isPreacher = ({ profession }: Character): boolean => profession === 'Preacher';

const isHoly = ({ content }: WorldView, { room }: Character): boolean =>
  content.rooms.get(room)?.attributes.sanctuary === true;

/** In a sanctuary; a Preacher anywhere. */
export function beginPrayer(turn: ActorTurn): Verdict {
  const { actor, world, numbers } = turn;
  if (!isHoly(world, actor) && !isPreacher(actor))
    return refused('place.wrong', 'Nothing here would hear you. Pray in a chapel or a sanctuary.');
  return (
    tooSoon(turn, actor, { recovery: 'pray', text: 'You have said all you had to say.' }) ??
    begin(turn, { act: 'pray', ms: numbers['pray.takesMs'] })
  );
}

export function prayed(turn: Turn, character: Character): Verdict {
  const { numbers } = turn;
  const by = numbers[isPreacher(character) ? 'pray.preacherHundredths' : 'pray.gainHundredths'];
  const mind = restedFrom(turn, mindOf(character), ['pray', numbers['pray.cooldownMs']]);
  const gained = adjust(turn, character, { by, cause: 'pray', source: character.room, mind });
  return done(gained.changes, [recovered(turn, character, { recovery: 'pray' }), ...gained.events]);
}
