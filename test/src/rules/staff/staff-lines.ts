import { parseLine } from '../../../../src/command/parse-line';
import { type Character } from '../../../../src/model/character';
import { type Performable } from '../../../../src/rules/performable';
import { type Verdict } from '../../../../src/rules/rule';
import { brief, type SmallView, somebody } from '../small-view';

/** What a line of the staff means. */
export function meant(line: string): Performable {
  const parsed = parseLine(line, {});
  if (parsed.kind !== 'intent' || parsed.intent.verb === 'help' || parsed.intent.verb === 'history')
    throw new Error(`not for the rules: ${line}`);
  return parsed.intent;
}

export const admin = (more: Partial<Character> = {}): Character =>
  somebody('Ada', { roles: ['admin'], ...more });

/** Ada types it. */
export const types = (view: SmallView, line: string): Verdict => view.act('Ada', meant(line));

/** The same, as a code, a text or events. */
export const said = (view: SmallView, line: string): string => brief(types(view, line));
