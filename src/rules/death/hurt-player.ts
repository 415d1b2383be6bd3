import { type Character } from '../../model/character';
import { ALIVE } from '../../model/life';
import { type PlayerId } from '../../model/ids';
import { type Room } from '../../model/room';
import { actOf } from '../act';
import { factOf } from '../fight/fact-of';
import { isWounded } from '../fight/fighter';
import { leaveFight } from '../fight/leave-fight';
import { settled } from '../fight/settled';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { die } from './die';

/** Points below which nobody goes where nobody dies. */
const SPARED_AT = 1;

/** A character loses points, and falls, dies or is let be (game.md section 4). */
export function hurtPlayer(turn: Turn, player: PlayerId, damage: number): Verdict {
  const { world, numbers } = turn;
  const character = world.character(player);
  if (character === undefined || character.life?.kind === 'dead') return NOTHING;
  const room = world.content.rooms.get(character.room);
  if (room === undefined) return NOTHING;
  const dp = character.dp - damage;
  if (room.attributes.noDeath && dp < SPARED_AT) return spare(turn, character, room);
  if (dp <= -numbers['wound.deathDepth']) return die(turn, character, room);
  if (dp > 0 || isWounded(character))
    return done([{ kind: 'character', character: { ...character, dp } }], []);
  return fall(turn, { ...character, dp }, room);
}

/** Where nobody dies: one point is left, and the fight is over for this one. */
export function spare(turn: Turn, character: Character, room: Room): Verdict {
  const spared: Character = { ...character, dp: SPARED_AT, life: ALIVE };
  return inSequence(turn, [
    (now) =>
      done(
        [{ kind: 'character', character: spared }],
        [{ type: 'combat.spared', ...factOf(now, room), ...actOf(now, character) }],
      ),
    (now) => leaveFight(now, character.id, room.id),
  ]);
}

/** Down, and bleeding from now on. */
function fall(turn: Turn, character: Character, room: Room): Verdict {
  const wounded: Character = {
    ...character,
    posture: 'lying',
    life: { kind: 'wounded', bledAt: turn.now },
  };
  return inSequence(turn, [
    (now) =>
      done(
        [{ kind: 'character', character: wounded }],
        [{ type: 'player.wounded', ...factOf(now, room), ...actOf(now, character) }],
      ),
    (now) => {
      const fight = now.world.record('fight', room.id);
      return fight === undefined ? NOTHING : settled(now, fight);
    },
  ]);
}
