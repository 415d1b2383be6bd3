import { type ReportRow, type WorldFile } from '../../model/content';
import { errorRow } from '../report/rows';
import { wellFormed } from '../report/well-formed';
import { findBadText } from './find-bad-text';

/** In UTF-16 units. A room's file has about 2,000; placements of a large world some 100,000. */
const MAX_LENGTH = 1_000_000;
/** A file full of the same fault says so this many times. */
const MAX_ROWS = 20;

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  /** `value` is what could be read all the same. */
  | { readonly ok: false; readonly value: unknown; readonly rows: readonly ReportRow[] };

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return wellFormed(text)
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 200);
}

function syntaxFault(file: string, error: unknown): Parsed {
  const message = `is not JSON (${reasonOf(error)}); right is one JSON document`;
  return {
    ok: false,
    value: undefined,
    rows: [errorRow('json.syntax', { file, path: [] }, message)],
  };
}

/** The JSON of a file, or rows that say why not. A byte order mark is forgiven. Never throws. */
export function parseJson({ path: file, text }: WorldFile): Parsed {
  if (text.length > MAX_LENGTH) {
    const message = `is larger than ${MAX_LENGTH} characters; split it`;
    return { ok: false, value: undefined, rows: [errorRow('schema', { file, path: [] }, message)] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return syntaxFault(file, error);
  }
  const flaws = findBadText(value);
  if (flaws.length === 0) return { ok: true, value };
  const rows = flaws
    .slice(0, MAX_ROWS)
    .map(({ path, message }) => errorRow('schema', { file, path }, message));
  return { ok: false, value, rows };
}
