import { type ReportRow, type WorldFile } from '../../model/content';
import { errorRow } from '../report/rows';
import { findBadText } from './find-bad-text';

/** In UTF-16 units: some ten screens. */
const MAX_LENGTH = 20_000;

export interface Text {
  /** Trimmed, with `\n` as line end; undefined = left out. */
  readonly text?: string;
  readonly rows: readonly ReportRow[];
}

/** A `.txt` file: the message of the day, or a topic of help. */
export function readText({ path: file, text }: WorldFile): Text {
  const place = { file, path: [] };
  if (text.length > MAX_LENGTH) {
    return { rows: [errorRow('schema', place, `is larger than ${MAX_LENGTH} characters; cut it`)] };
  }
  const clean = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trim();
  const [flaw] = findBadText(clean);
  if (flaw) return { rows: [errorRow('schema', place, flaw.message)] };
  return clean === ''
    ? { rows: [errorRow('schema', place, 'is empty; right is some text')] }
    : { text: clean, rows: [] };
}
