/** One violation, the rule that must fire on it, and a part of what it must say. */
export interface LintSeed {
  readonly path: string;
  readonly rule: string;
  readonly says?: string;
  readonly code: string;
}

export const seed = (
  path: string,
  [rule, says]: readonly [string, string?],
  code: string,
): LintSeed => ({
  path,
  rule,
  ...(says !== undefined && { says }),
  code: `${code}\n`,
});
