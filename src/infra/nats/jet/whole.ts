import { BadConfigError } from '#streams';

/** The value itself if it is a whole number from `min` to `max`. @throws BadConfigError */
export function whole(
  field: string,
  value: number,
  range: { readonly min: number; readonly max: number },
): number {
  if (Number.isSafeInteger(value) && value >= range.min && value <= range.max) return value;
  throw new BadConfigError(field, value, `integer ${range.min} to ${range.max}`);
}
