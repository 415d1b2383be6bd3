import { type Character } from '../../model/character';
import { ALIVE } from '../../model/life';
import { bolts } from '../mind/bolt';
import { type Turn, type Verdict } from '../rule';
import { NOTHING } from '../verdicts';
import { oppositeOf } from '../walk/exits';
import { relocate } from '../walk/relocate';
import { playerEscapes } from './player-escapes';

/** A deranged mind that has been hit hard runs by a way that chance chooses, whether it would or not (game.md section 3). */
export function bolting(turn: Turn, victim: Character, damage: number): Verdict {
  const { world } = turn;
  const room = world.content.rooms.get(victim.room);
  const isUpright = (victim.life ?? ALIVE).kind === 'alive';
  if (room === undefined || !isUpright) return NOTHING;
  if (!bolts(turn, victim, damage)) return NOTHING;
  const escapes = playerEscapes(turn, victim, room);
  const escape = escapes[Math.floor(turn.draw(0, `bolting|${victim.id}`) * escapes.length)];
  if (escape === undefined) return NOTHING;
  const { exit, to } = escape;
  const arrivesFrom = oppositeOf(exit.word);
  return relocate(turn, victim, { to, exit: exit.word, arrivesFrom, how: 'bolted' });
}
