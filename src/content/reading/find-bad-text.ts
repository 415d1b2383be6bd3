import { type Path } from '../report/json-pointer';
import { isWellFormed } from '../report/well-formed';

/** Deeper than any file of the game needs; a bound on the walk. */
const MAX_DEPTH = 32;

export interface Flaw {
  readonly path: Path;
  readonly message: string;
}

const CONTROL = /(?![\t\n\r])\p{Cc}/u;

function textFlaw(text: string): string | undefined {
  if (!isWellFormed(text))
    return 'holds half of a surrogate pair; text must be well-formed Unicode';
  if (CONTROL.test(text)) return 'holds a control character; only tab and line ends are allowed';
  return undefined;
}

function keyFlaw(key: string): string | undefined {
  return key === '__proto__' ? 'is a name that cannot be used; choose another' : textFlaw(key);
}

/** Everything in a parsed file that no schema may be shown: broken text, `__proto__`, nesting without end. */
export function findBadText(value: unknown): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const waiting: { readonly value: unknown; readonly path: Path }[] = [{ value, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: found, path } = next;
    const flaw = typeof found === 'string' ? textFlaw(found) : undefined;
    if (flaw) flaws.push({ path, message: flaw });
    if (typeof found !== 'object' || found === null) continue;
    if (path.length >= MAX_DEPTH) {
      flaws.push({ path, message: `is nested deeper than ${MAX_DEPTH} levels; flatten it` });
      continue;
    }
    for (const [key, inner] of Object.entries(found)) {
      const badKey = keyFlaw(key);
      if (badKey) flaws.push({ path: [...path, key], message: badKey });
      else waiting.push({ value: inner, path: [...path, key] });
    }
  }
  return flaws;
}
