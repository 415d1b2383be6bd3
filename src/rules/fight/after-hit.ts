import { type Character } from '../../model/character';
import { type Turn, type Verdict } from '../rule';

/** What comes of a hit that its victim, still in the world and in its room, has taken; `victim` is as the hit has left it. */
export type AfterHit = (turn: Turn, victim: Character, damage: number) => Verdict;

/** All that may come of it, in this order. */
export const AFTER_HIT: readonly AfterHit[] = [];
