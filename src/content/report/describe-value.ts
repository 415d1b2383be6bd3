import { wellFormed } from './well-formed';

/** A longer text is told by its length. */
const SHOWN = 40;

const quote = (text: string): string => wellFormed(JSON.stringify(text));

/** What a JSON value is, in a few words, for a sentence that begins "this is". */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string') {
    return value.length > SHOWN
      ? `a text of ${value.length} characters`
      : `the text ${quote(value)}`;
  }
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? String(value) : 'an object';
}
