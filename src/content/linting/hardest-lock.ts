import { type Lock } from '../../model/room';

/** `force` succeeds where d100 ≤ STR - difficulty + 50 (game.md section 2), and no roll of STR is above 90. */
const HARDEST = 90 + 50 - 1;

/** Whether the strongest character can ever force it, with nothing on. */
export const canBeForced = ({ difficulty }: Lock): boolean => difficulty <= HARDEST;
