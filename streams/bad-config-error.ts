import { StreamsError } from './streams-error';

/** The whole numbers, or fractions, that a config field may hold; both ends belong to it. */
export interface ConfigRange {
  readonly min: number;
  readonly max: number;
  /** @default 'integer' */
  readonly of?: 'integer' | 'number';
}

/** A config field outside its range. Thrown synchronously, at construction. */
export class BadConfigError extends StreamsError {
  readonly code = 'STREAMS_BAD_CONFIG';

  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;

  constructor(field: string, value: unknown, allowed: string) {
    super(`${field} is ${String(value)}, allowed is ${allowed}`);
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}

/**
 * The value itself, if it lies in the range.
 *
 * @throws BadConfigError when it is no number, no integer where one is asked for, or outside `min` to `max`.
 */
export function within(field: string, value: number, range: ConfigRange): number {
  const { min, max, of = 'integer' } = range;
  const isRight = of === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!isRight || value < min || value > max) {
    throw new BadConfigError(field, value, `${of} ${min} to ${max}`);
  }
  return value;
}
