import { type Exit, type Room } from '../../model/room';
import { fits, wordsOf } from '../things/target';
import { exitsSeen, type Found } from './ways';

/** With fewer letters a word says too little. */
const MIN_LETTERS = 3;

/** The one way out whose description has these words: "grating"; undefined = none has, or several have. */
export function wayDescribed(room: Room, text: string, found?: Found): Exit | undefined {
  const typed = wordsOf(text);
  if (typed.some(({ length }) => length < MIN_LETTERS)) return undefined;
  const [only, other] = exitsSeen(room, found).filter(
    ({ description = '' }) => description !== '' && fits(typed, wordsOf(description)),
  );
  return other === undefined ? only : undefined;
}
