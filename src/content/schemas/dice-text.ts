import { z } from 'zod';
import { type Dice } from '../../model/dice';

const RIGHT = 'dice such as 1d4 or 2d6+1: at most 20 of at most 100 sides';
const DICE = /^([1-9]|1\d|20)d([1-9]\d?|100)([+-]\d{1,3})?$/;

/** "2d6+1" → its count, sides and what is added. */
export const diceText = z
  .string(RIGHT)
  .regex(DICE, RIGHT)
  .transform((text): Dice => {
    const [, count, sides, plus] = DICE.exec(text) ?? [];
    return { count: Number(count), sides: Number(sides), plus: Number(plus ?? 0) };
  });
