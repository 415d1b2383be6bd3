import { type Character } from '../../model/character';
import { type PlayerId } from '../../model/ids';
import { actOf } from '../act';
import { inSequence, type Part } from '../in-sequence';
import { type RuleNumbers } from '../numbers';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';

/** XP that a level takes (game.md section 1). */
export const xpFor = (level: number, numbers: RuleNumbers): number =>
  numbers['xp.levelStep'] * level * (level - 1);

/** The level of somebody with so many XP. */
export function levelWith(xp: number, numbers: RuleNumbers): number {
  let level = 1;
  while (level < numbers['level.max'] && xp >= xpFor(level + 1, numbers)) level += 1;
  return level;
}

/**
 * XP for each of these who is in the world, and the levels that come of it. A level is never lost.
 *
 * @param shares whole XP, by player.
 */
export const gainXp = (turn: Turn, shares: ReadonlyMap<PlayerId, number>): Verdict =>
  inSequence(
    turn,
    [...shares].map(([id, share]): Part => (now) => {
      const character = now.world.character(id);
      return character === undefined || share === 0 ? NOTHING : gained(now, character, share);
    }),
  );

function gained(turn: Turn, character: Character, share: number): Verdict {
  const xp = character.xp + share;
  const level = Math.max(character.level, levelWith(xp, turn.numbers));
  return done(
    [{ kind: 'character', character: { ...character, xp, level } }],
    level === character.level
      ? []
      : [
          {
            type: 'level.gained',
            at: turn.now,
            zone: character.zone,
            audience: { kind: 'player', player: character.id },
            ...actOf(turn, character),
            level,
          },
        ],
  );
}
