import { type Character } from '../../model/character';
import { type GameEvent } from '../../model/event';
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
 * @param npcName of whose death it comes; they are told. Absent = of nobody's, and only a level is told of.
 */
export const gainXp = (
  turn: Turn,
  shares: ReadonlyMap<PlayerId, number>,
  npcName?: string,
): Verdict =>
  inSequence(
    turn,
    [...shares].map(([id, amount]): Part => (now) => {
      const character = now.world.character(id);
      return character === undefined || amount === 0
        ? NOTHING
        : gained(now, character, { amount, npcName });
    }),
  );

function gained(
  turn: Turn,
  character: Character,
  { amount, npcName }: { readonly amount: number; readonly npcName: string | undefined },
): Verdict {
  const xp = character.xp + amount;
  const level = Math.max(character.level, levelWith(xp, turn.numbers));
  const own = {
    at: turn.now,
    zone: character.zone,
    audience: { kind: 'player', player: character.id } as const,
    ...actOf(turn, character),
  };
  const events: GameEvent[] = [];
  if (npcName !== undefined) events.push({ type: 'xp.gained', ...own, amount, npcName });
  if (level !== character.level) events.push({ type: 'level.gained', ...own, level });
  return done([{ kind: 'character', character: { ...character, xp, level } }], events);
}
