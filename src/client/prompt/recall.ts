import { isSecret } from './secret';

/** Lines sent before, and where the player stands in them. */
export interface Recall {
  /** Oldest first. */
  readonly lines: readonly string[];
  /** What was being typed before looking back; its text is also the prefix that is searched. */
  readonly draft: string;
  /** Index into `lines`; `lines.length` = at the draft. */
  readonly at: number;
}

export const MAX_RECALLED = 200;

export const recallOf = (lines: readonly string[]): Recall => ({
  lines,
  draft: '',
  at: lines.length,
});

/** What stands in the input now. */
export const shown = (recall: Recall): string => recall.lines[recall.at] ?? recall.draft;

/** The player typed: this is the draft now, and the search begins anew. */
export const typed = (recall: Recall, draft: string): Recall => ({
  ...recall,
  draft,
  at: recall.lines.length,
});

/** The next older line that begins as the draft does; the same if there is none. */
export function older(recall: Recall): Recall {
  const now = shown(recall);
  for (let at = recall.at - 1; at >= 0; at -= 1)
    if (matches(recall, at) && recall.lines[at] !== now) return { ...recall, at };
  return recall;
}

/** The next newer one; past the newest, the half-typed line as it was. */
export function newer(recall: Recall): Recall {
  const now = shown(recall);
  for (let at = recall.at + 1; at < recall.lines.length; at += 1)
    if (matches(recall, at) && recall.lines[at] !== now) return { ...recall, at };
  return { ...recall, at: recall.lines.length };
}

/** The line was sent: it is the newest, the input is empty. */
export function sent(recall: Recall, line: string): Recall {
  const isKept = line.trim() !== '' && !isSecret(line) && line !== recall.lines.at(-1);
  return recallOf(isKept ? [...recall.lines, line].slice(-MAX_RECALLED) : recall.lines);
}

const matches = ({ lines, draft }: Recall, at: number): boolean =>
  lines[at]?.startsWith(draft) ?? false;
