import { z } from 'zod';

/** Every schema's message completes the sentence "right is …". */
export const text = (min: number, max: number): z.ZodString => {
  const right = `a text of ${min} to ${max} characters`;
  return z.string(right).min(min, right).max(max, right);
};

const WORD = 'a text of 1 to 200 letters, digits and underscores';
/** The id of a room or a prototype. */
export const idText = z.string(WORD).regex(/^[A-Za-z0-9_]{1,200}$/, WORD);

const FOLDER = 'a text of 1 to 100 letters, digits, underscores and hyphens';
/** A plane, a zone, a sub-zone. */
export const folderText = z.string(FOLDER).regex(/^[A-Za-z0-9_-]{1,100}$/, FOLDER);

export const flag = z.boolean('true or false');

export const whole = (min: number, max: number): z.ZodNumber => {
  const right = `a whole number from ${min} to ${max}`;
  return z.int(right).min(min, right).max(max, right);
};

export const amount = z.number('a number');

export const oneOf = <const TValues extends readonly [string, ...string[]]>(
  values: TValues,
): z.ZodEnum<{ [TValue in TValues[number]]: TValue }> =>
  z.enum(values, `one of ${values.join(', ')}`);

export const listOf = <TItem extends z.ZodType>(item: TItem, what: string): z.ZodArray<TItem> =>
  z.array(item, `a list of ${what}`);
