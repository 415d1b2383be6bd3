import { type Character } from '../../model/character';
import { type Effect } from '../../model/life';
import { ALIVE } from '../../model/life';
import { type Room } from '../../model/room';
import { actOf } from '../act';
import { type CharacterAlarm } from '../alarm';
import { rounded } from '../fight/rounded';
import { inSequence } from '../in-sequence';
import { dpMax } from '../maxima';
import { adjust } from '../mind/adjust';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { done, NOTHING, refused } from '../verdicts';
import { relocate } from '../walk/relocate';
import { enteredAt } from './entered-at';

/** The dead come back by themselves in the end. */
export const respawnAlarm: CharacterAlarm = {
  next: ({ character: { life }, presence }, numbers) =>
    life?.kind === 'dead'
      ? Math.max(life.at + numbers['respawn.selfMs'], enteredAt(presence, numbers))
      : Infinity,
  ring: (turn, { character }) => comeBack(turn, character),
};

/** Back to life, once the dead have waited. */
export function respawning(turn: ActorTurn): Verdict {
  const { actor, now, numbers } = turn;
  if (actor.life?.kind !== 'dead')
    return refused('respawn.wait', 'You are alive. There is nothing to come back from yet.');
  const left = actor.life.at + numbers['respawn.afterMs'] - now;
  if (left > 0)
    return refused(
      'respawn.wait',
      `The water is not done with you. Another ${Math.ceil(left / 1_000)} s.`,
    );
  return comeBack(turn, actor);
}

/** Where it last rested, half whole, its mind and hand the worse for it (game.md section 4). */
export function comeBack(turn: Turn, dead: Character): Verdict {
  const to = placeFor(turn, dead);
  if (to === undefined) return NOTHING;
  const { numbers, now } = turn;
  const most = dpMax(dead.stats, dead.level);
  const dp = Math.max(1, rounded((most * numbers['respawn.dpPercent']) / 100));
  const more: Partial<Character> = {
    life: ALIVE,
    dp,
    posture: 'standing',
    effects: [...(dead.effects ?? []).filter(({ until }) => until > now), weakness(turn)],
  };
  return inSequence(turn, [
    (later) =>
      relocate(later, dead, { to, exit: 'away', arrivesFrom: null, how: 'respawned', more }),
    (later) => told(later, dead, { to, dp }),
    (later) => lessLucid(later, dead),
  ]);
}

const weakness = ({ now, numbers }: Turn): Effect => ({
  on: 'to_hit',
  by: -numbers['respawn.hitPenalty'],
  until: now + numbers['respawn.hitPenaltyMs'],
});

function placeFor({ world: { content } }: Turn, { restRoom }: Character): Room | undefined {
  const { rooms, landmarks } = content;
  const rest = restRoom === undefined ? undefined : rooms.get(restRoom);
  return rest ?? rooms.get(landmarks.respawn) ?? rooms.get(landmarks.start);
}

const told = (
  turn: Turn,
  dead: Character,
  { to, dp }: { readonly to: Room; readonly dp: number },
): Verdict =>
  done(
    [],
    [
      {
        type: 'player.respawned',
        at: turn.now,
        zone: to.zone,
        audience: { kind: 'player', player: dead.id },
        ...actOf(turn, dead),
        room: to.id,
        dp,
      },
    ],
  );

function lessLucid(turn: Turn, { id }: Character): Verdict {
  const character = turn.world.character(id);
  if (character === undefined) return NOTHING;
  const by = -turn.numbers['respawn.lucidityLoss'];
  return adjust(turn, character, { by, cause: 'death', source: 'respawn' });
}
