declare global {
  namespace jest {
    interface Matchers<R> {
      /**
       * Of `zone.sawBy('Bob')`: these lines were seen, in this order; others may lie between. A line with its time
       * (`5s Ada stares at nothing.`) was seen then, one without at any time.
       */
      toHaveSeen(...lines: readonly (string | RegExp)[]): R;
    }
  }
}

type Expected = string | RegExp;

interface Found {
  readonly line: Expected;
  /** Where among the seen; -1 = nowhere after the one before. */
  readonly at: number;
}

/** The lines are seen in this order, if not one after the other. What was seen is printed, with a mark at each that was found. */
function toHaveSeen(
  this: jest.MatcherContext,
  seen: readonly string[],
  ...lines: readonly Expected[]
): jest.CustomMatcherResult {
  const found = foundIn(seen, lines);
  const pass = found.every(({ at }) => at >= 0);
  const { printExpected, EXPECTED_COLOR, RECEIVED_COLOR, matcherHint } = this.utils;
  const marked = seen.map((line, n) => {
    const isFound = found.some(({ at }) => at === n);
    return isFound ? EXPECTED_COLOR(`  ✓ ${line}`) : RECEIVED_COLOR(`    ${line}`);
  });
  const missing = found.find(({ at }) => at < 0);
  return {
    pass,
    message: () =>
      [
        matcherHint('toHaveSeen', 'seen', '...lines', { isNot: this.isNot === true }),
        '',
        missing === undefined
          ? `All were seen: ${lines.map((line) => printExpected(line)).join(', ')}`
          : `Not seen${lines[0] === missing.line ? '' : ' after the line before it'}: ${printExpected(missing.line)}`,
        '',
        'Seen:',
        ...(seen.length === 0 ? ['    (nothing)'] : marked),
      ].join('\n'),
  };
}

function foundIn(seen: readonly string[], lines: readonly Expected[]): readonly Found[] {
  let from = 0;
  return lines.map((line) => {
    const at = seen.findIndex((one, n) => n >= from && isMatch(one, line));
    from = at < 0 ? seen.length : at + 1;
    return { line, at };
  });
}

/** `one` begins with its time. */
function isMatch(one: string, line: Expected): boolean {
  if (line instanceof RegExp) return line.test(one);
  return one === line || one.slice(one.indexOf(' ') + 1) === line;
}

// Registered for whoever imports the zone: the set-up of all tests knows nothing of the game.
expect.extend({ toHaveSeen });
