import { type ReportRow } from '../../model/content';

const keyOf = ({ file, pointer, code }: ReportRow): string => [file, pointer, code].join('\0');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, then pointer, then code; a fault that two checks found stands once. */
export function sortRows(rows: readonly ReportRow[]): readonly ReportRow[] {
  const byKey = new Map<string, ReportRow>();
  for (const row of rows) if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row);
  return [...byKey].sort(([a], [b]) => compare(a, b)).map(([, row]) => row);
}
