import { z } from 'zod';

/** One environment variable: how it is read, what it may be, and what it is for. */
export interface Setting<T = unknown> {
  /** From the variable's text; fails on all that is not allowed. */
  readonly schema: z.ZodType<T, string>;
  /** The value when the variable is not there, or empty. */
  readonly fallback: T;
  /** In words: "whole number, 1 to 65535". */
  readonly allowed: string;
  /** One sentence for operators; with the unit. */
  readonly about: string;
  /** The value may hold a password and is never shown whole. */
  readonly isSecret?: true;
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** A whole number. */
export function whole(fallback: number, span: Span, about: string): Setting<number> {
  const { min, max } = span;
  return {
    schema: z
      .string()
      .regex(/^-?\d{1,15}$/)
      .transform(Number)
      .pipe(z.number().int().min(min).max(max)),
    fallback,
    allowed: `whole number, ${min} to ${max}`,
    about,
  };
}

/** A number, with or without a fraction. */
export function fraction(fallback: number, span: Span, about: string): Setting<number> {
  const { min, max } = span;
  return {
    schema: z
      .string()
      .regex(/^-?\d{1,15}(\.\d{1,15})?$/)
      .transform(Number)
      .pipe(z.number().min(min).max(max)),
    fallback,
    allowed: `number, ${min} to ${max}`,
    about,
  };
}

/** One of some words. */
export function oneOf<const TWord extends string>(
  fallback: NoInfer<TWord>,
  words: readonly [TWord, ...TWord[]],
  about: string,
): Setting<TWord> {
  return { schema: z.enum(words), fallback, allowed: words.join(', '), about };
}

export function yesNo(fallback: boolean, about: string): Setting<boolean> {
  return {
    schema: z.enum(['true', 'false']).transform((word) => word === 'true'),
    fallback,
    allowed: 'true, false',
    about,
  };
}

interface Pattern {
  readonly pattern: RegExp;
  readonly allowed: string;
}

/** A text. */
export function text(fallback: string, form: Pattern, about: string): Setting<string> {
  return { schema: z.string().regex(form.pattern), fallback, allowed: form.allowed, about };
}

/** A text that need not be there. */
export function optional(form: Pattern, about: string): Setting<string | null> {
  return { ...text('', form, about), fallback: null };
}

/** Texts, separated by commas. */
export function list(form: Pattern, about: string): Setting<readonly string[]> {
  return {
    schema: z
      .string()
      .transform((all) => all.split(',').map((each) => each.trim()))
      .pipe(z.array(z.string().regex(form.pattern)).min(1).max(100))
      .transform((all) => Object.freeze(all)),
    fallback: Object.freeze([]),
    allowed: `${form.allowed}; several with commas`,
    about,
  };
}

/** An address with a user and a password in it. */
export function secretUrl(protocols: readonly string[], about: string): Setting<string | null> {
  const isRight = (value: string): boolean =>
    URL.canParse(value) && protocols.some((each) => value.startsWith(`${each}://`));
  return {
    schema: z.string().refine(isRight),
    fallback: null,
    allowed: `a URL that begins with ${protocols.map((each) => `${each}://`).join(' or ')}`,
    about,
    isSecret: true,
  };
}

/** The same, several with commas. */
export function secretUrls(
  protocols: readonly string[],
  about: string,
): Setting<readonly string[] | null> {
  const { schema, allowed } = secretUrl(protocols, about);
  return {
    schema: z
      .string()
      .transform((all) => all.split(',').map((each) => each.trim()))
      .pipe(z.array(schema.pipe(z.string())).min(1).max(100))
      .transform((all) => Object.freeze(all)),
    fallback: null,
    allowed: `${allowed}; several with commas`,
    about,
    isSecret: true,
  };
}
