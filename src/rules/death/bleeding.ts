import { type Character } from '../../model/character';
import { type Room } from '../../model/room';
import { actOf } from '../act';
import { type CharacterAlarm } from '../alarm';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { die } from './die';
import { enteredAt } from './entered-at';
import { spare } from './hurt-player';

/** The wounded lose a point every so often (game.md section 4); of what was missed in a stall only one. */
export const bleeding: CharacterAlarm = {
  next: ({ character: { life }, presence }, numbers) =>
    life?.kind === 'wounded'
      ? Math.max(life.bledAt, enteredAt(presence, numbers)) + numbers['wound.bleedMs']
      : Infinity,
  ring: (turn, { character }) => {
    const room = turn.world.content.rooms.get(character.room);
    return room === undefined ? NOTHING : bleed(turn, character, room);
  },
};

function bleed(turn: Turn, character: Character, room: Room): Verdict {
  const { now, present, numbers } = turn;
  if (room.attributes.noDeath) return spare(turn, character, room);
  const dp = character.dp - 1;
  if (dp <= -numbers['wound.deathDepth']) return die(turn, character, room);
  const every = numbers['wound.bleedMs'];
  const bledAt = now + Math.floor((present - now) / every) * every;
  return done(
    [{ kind: 'character', character: { ...character, dp, life: { kind: 'wounded', bledAt } } }],
    [
      {
        type: 'player.bled',
        at: now,
        zone: room.zone,
        audience: { kind: 'player', player: character.id },
        ...actOf(turn, character),
        dp,
      },
    ],
  );
}
