import { redactText } from './redact-text';

/** An error as the log shows it. */
export interface ErrorFields {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly cause?: ErrorFields;
  readonly errors?: readonly ErrorFields[];
  readonly stack?: string;
}

/** When to show stacks: never, for errors without a code, or always. */
export type Stacks = 'never' | 'unknown' | 'always';

const MAX_CAUSES = 5;
const MAX_ERRORS = 5;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? redactText(String(value)) : '';

/** An error's name, code, message and causes, five deep; its other fields may hold anything and stay out. */
export function describeError(error: Error, stacks: Stacks, depth = 0): ErrorFields {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const known = textOf(code);
  const isStackShown = stacks === 'always' || (stacks === 'unknown' && known === '');
  return {
    name: textOf(error.name),
    ...(known !== '' && { code: known }),
    message: textOf(error.message),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: thrown(cause, stacks, depth + 1) }),
    ...(Array.isArray(errors) &&
      depth < MAX_CAUSES && {
        errors: errors.slice(0, MAX_ERRORS).map((each) => thrown(each, stacks, depth + 1)),
      }),
    ...(isStackShown && { stack: textOf(error.stack) }),
  };
}

function thrown(value: unknown, stacks: Stacks, depth: number): ErrorFields {
  if (value instanceof Error) return describeError(value, stacks, depth);
  return { name: 'NotAnError', message: textOf(value) || typeof value };
}
