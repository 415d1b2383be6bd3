import { z } from 'zod';
import { EXIT_FLAGS } from '../../model/room';
import { listOf, oneOf, text } from './fields';

/** A target is any text: one that names no room dangles, which is a warning and no fault of form. */
const target = z.string('the id of a room').max(200, 'the id of a room, at most 200 characters');

export const exitObject = z.object(
  {
    target,
    flags: listOf(oneOf(EXIT_FLAGS), `flags (${EXIT_FLAGS.join(', ')})`).nullish(),
    description: text(0, 2000).nullish(),
  },
  'null, the id of a room, or an object {target, flags, description}',
);

/** As a file writes it, made one form. */
export type ExitFile = z.infer<typeof exitObject>;

const WORD_RIGHT = 'under one word without spaces, at most 40 characters';
const isWord = (key: string): boolean => /^\S{1,40}$/u.test(key);

const readExit = (value: unknown): z.ZodSafeParseResult<ExitFile> =>
  exitObject.safeParse(typeof value === 'string' ? { target: value } : value);

/** Every exit on its own, so that a fault's path names it: word → exit. A null exit is none. */
export const exitsSchema = z
  .record(z.string(), z.unknown(), 'an object of exits')
  .transform((exits, context): readonly (readonly [string, ExitFile])[] => {
    const found = new Map<string, ExitFile>();
    for (const [key, value] of Object.entries(exits)) {
      const word = key.toLowerCase();
      if (!isWord(key) || found.has(word)) {
        const message = found.has(word) ? `each word once ("${word}" is there twice)` : WORD_RIGHT;
        context.addIssue({ code: 'custom', path: [key], message });
        continue;
      }
      if (value === null) continue;
      const exit = readExit(value);
      if (exit.success) found.set(word, exit.data);
      else {
        for (const { path, message } of exit.error.issues) {
          const inner = typeof value === 'string' ? [] : path;
          context.addIssue({ code: 'custom', path: [key, ...inner], message });
        }
      }
    }
    return [...found];
  });
