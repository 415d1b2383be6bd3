import { type Busy } from '../../../model/busy';
import { type Character } from '../../../model/character';
import { type Mind } from '../../../model/mind';
import { begin, brokenEvent } from '../../acts/timed-act';
import { type ActorTurn, type Turn, type Verdict } from '../../rule';
import { playerHere } from '../../things/player-here';
import { type WorldView } from '../../view';
import { done, refused } from '../../verdicts';
import { adjust } from '../adjust';
import { mindOf } from '../mind-of';
import { restedFrom, tooSoon } from './ready';
import { recovered } from './recovered';

const isSanitarium = ({ content }: WorldView, { room }: Character): boolean =>
  content.rooms.get(room)?.attributes.sanitarium === true;

/** Of oneself or of somebody here in a sanitarium; by a Physician, of somebody here, anywhere. */
export function beginTherapy(turn: ActorTurn, name: string | null): Verdict {
  const { actor, world, numbers } = turn;
  const target = name === null ? actor : playerHere(world, actor, name);
  if (target === undefined)
    return refused('target.none', `You see nobody called “${name ?? ''}” here.`);
  const isPhysician = actor.profession === 'Physician' && target !== actor;
  if (!isPhysician && !isSanitarium(world, actor))
    return refused(
      'place.wrong',
      'That needs a sanitarium’s quiet, or a Physician’s ear. Neither is here.',
    );
  const text =
    target === actor
      ? 'It is too soon to open that again.'
      : `It is too soon to open that again for ${target.name}.`;
  return (
    tooSoon(turn, target, { recovery: 'therapy', text }) ??
    begin(turn, {
      act: 'therapy',
      ms: numbers['therapy.takesMs'],
      target: target === actor ? null : target,
    })
  );
}

/** Whoever has left meanwhile gains nothing. */
export function treated(turn: Turn, character: Character, busy: Busy): Verdict {
  const { world, numbers } = turn;
  const target = busy.target === null ? character : world.character(busy.target);
  if (target?.room !== character.room) return done([], [brokenEvent(turn, character, busy)]);
  const gain = isSanitarium(world, character)
    ? 'therapy.gainHundredths'
    : 'therapy.physicianHundredths';
  const lighter = withoutOldest(mindOf(target));
  const gained = adjust(turn, target, {
    by: numbers[gain],
    cause: 'therapy',
    source: character.id,
    mind: restedFrom(turn, lighter, ['therapy', numbers['therapy.cooldownMs']]),
  });
  const other = target.id === character.id ? null : target;
  const told = recovered(turn, character, { recovery: 'therapy', target: other });
  return done(gained.changes, [told, ...gained.events]);
}

/** One liability less: the one that was held longest. */
const withoutOldest = (mind: Mind): Mind => ({ ...mind, liabilities: mind.liabilities.slice(1) });
