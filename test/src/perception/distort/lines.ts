import fc from 'fast-check';

/** Lines as players may type them: any letters, marks and pictures; no control characters. */
export const LINE = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc
      .array(
        fc.constantFrom('Who', 'goes', 'there', '?', '…', '“', 'naïve', 'Größe', '😱', ', ', ' '),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((words) => words.join('')),
  )
  .map((line) => line.replace(/\p{C}/gu, 'x'))
  .filter((line) => line.trim() !== '');

export const SEED = fc.nat(0xffff_ffff);

/** Control characters, and halves of characters. */
export const BROKEN = /[\p{Cc}\p{Cs}]/u;
