/** A place in the log, as clients carry it. */
export interface Position {
  readonly epoch: string;
  readonly offset: number;
}

const FORM = /^([0-9a-z]{1,32})\.([0-9a-z]{1,11})$/;

export const formatPosition = (epoch: string, offset: number): string =>
  `${epoch}.${offset.toString(36)}`;

/** Base-36 `epoch.offset`; null = no such thing. */
export function parsePosition(text: string): Position | null {
  const [, epoch, digits] = FORM.exec(text) ?? [];
  if (epoch === undefined || digits === undefined) return null;
  const offset = Number.parseInt(digits, 36);
  return Number.isSafeInteger(offset) ? { epoch, offset } : null;
}
