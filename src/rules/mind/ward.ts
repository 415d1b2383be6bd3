import { type Character } from '../../model/character';
import { type Refusal } from '../../model/outcome';
import { type CharacterAlarm } from '../alarm';
import { broken } from '../acts/timed-act';
import { inSequence, type Part } from '../in-sequence';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { relocate } from '../walk/relocate';
import { become } from './become';
import { isKeptIn } from './kept-in';
import { mindOf } from './mind-of';

/** Delirium (game.md section 3): who is lost for too long is carried to the ward. The dead are left in peace. */
export const delirium: CharacterAlarm = {
  next: ({ character: { mind, life }, presence }, numbers) => {
    if (mind === undefined || life?.kind === 'dead') return Infinity;
    const { lostSince, catatonicSince, worstSince } = mind;
    const due = Math.min(
      worstSince ?? Infinity,
      lostSince === null ? Infinity : lostSince + numbers['delirium.afterMs'],
      catatonicSince === null ? Infinity : catatonicSince + numbers['delirium.catatonicMs'],
    );
    // Nobody is fetched while they are away; then as soon as they are back.
    return due === Infinity ? Infinity : Math.max(due, presence.lastActiveAt);
  },
  ring: (turn, { character }) => {
    const again = (later: Turn): Character => later.world.character(character.id) ?? character;
    const parts: readonly Part[] = [
      (later) => {
        const { changes, events } = broken(later, again(later));
        return done(changes, events);
      },
      (later) => cured(later, again(later)),
      (later) => carried(later, again(later)),
    ];
    return inSequence(turn, parts);
  },
};

function cured(turn: Turn, character: Character): Verdict {
  const { now, numbers, world } = turn;
  const mind = mindOf(character);
  const isWorst = (mind.worstSince ?? null) !== null;
  const wardedUntil = isWorst ? now + numbers['delirium.wardMs'] : mind.wardedUntil;
  return become(turn, character, {
    lucidity: numbers['delirium.toHundredths'],
    cause: 'delirium',
    source: world.content.landmarks.ward,
    mind: { ...mind, wardedUntil },
  });
}

function carried(turn: Turn, character: Character): Verdict {
  const { rooms, landmarks } = turn.world.content;
  const ward = rooms.get(landmarks.ward);
  if (ward === undefined || ward.id === character.room) return NOTHING;
  return relocate(turn, character, { to: ward, exit: 'ward', arrivesFrom: null, how: 'committed' });
}

/** Why somebody may not walk: the ward is locked yet; null = they may. */
export function wardRefusal({
  actor,
  now,
  world,
}: Pick<ActorTurn, 'actor' | 'now' | 'world'>): Refusal | null {
  if (!isKeptIn(world, actor, now)) return null;
  return {
    code: 'exit.locked',
    text: 'The door of the ward is locked. Somebody behind it says: not yet, dear.',
  };
}
