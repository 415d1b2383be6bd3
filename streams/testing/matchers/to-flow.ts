import { TestScheduler } from 'rxjs/testing';
import { drawFlow, type FlowRow, letterFor } from '../draw-flow';
import { type Flow } from '../flow-of';
import { type Matched, type MatcherThis } from './matcher';

/** What stands for the letters of a diagram, and for its `#`. */
export interface FlowMeaning {
  /** A letter without one stands for itself. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** @default 'error' */
  readonly error?: unknown;
}

/** Rows that differ, so many are told. */
const TOLD = 8;

/**
 * Whether a recorded flow is what the diagram says; both are drawn with the same letters, and each moment that differs is told.
 *
 * Use it with `flowOf` and a `virtualWorld`; within `marbles` there is `m.expect(source$).toBeObservable`.
 *
 * @example
 * const flow = flowOf(bell$, world);
 * world.advance(60_000);
 * expect(flow).toFlow('5s a 24999ms (b|)', { values: { a: 'ding', b: 'dong' } });
 */
export function toFlow(
  this: MatcherThis,
  ...[flow, diagram, meaning = {}]: [Flow, string, FlowMeaning?]
): Matched {
  const expected = rowsOf(diagram, meaning);
  const differing = differences(this, expected, flow.rows);
  const { EXPECTED_COLOR: green, RECEIVED_COLOR: red, matcherHint } = this.utils;
  return {
    pass: differing.length === 0,
    message: () =>
      [
        matcherHint('toFlow', 'flow', 'diagram'),
        '',
        `Expected: ${this.isNot === true ? 'not ' : ''}${green(diagram)}`,
        `Received: ${red(drawnWith(this, flow.rows, meaning))}`,
        '',
        ...differing.slice(0, TOLD),
        ...(differing.length > TOLD ? [`  … and ${differing.length - TOLD} more`] : []),
      ].join('\n'),
  };
}

function rowsOf(diagram: string, { values, error }: FlowMeaning): readonly FlowRow[] {
  const unit: unknown = Reflect.get(TestScheduler, 'frameTimeFactor');
  Reflect.set(TestScheduler, 'frameTimeFactor', 1);
  try {
    const meanings = new Proxy({}, { get: (_, letter) => meaningOf(values, String(letter)) });
    return TestScheduler.parseMarbles(diagram, meanings, error, false, true).map(toRow);
  } finally {
    Reflect.set(TestScheduler, 'frameTimeFactor', unit);
  }
}

const meaningOf = (values: FlowMeaning['values'], letter: string): unknown =>
  values !== undefined && Object.hasOwn(values, letter) ? values[letter] : letter;

type Message = ReturnType<typeof TestScheduler.parseMarbles>[number];

function toRow({ frame: at, notification }: Message): FlowRow {
  switch (notification.kind) {
    case 'N':
      return { at, kind: 'next', value: notification.value };
    case 'E':
      return { at, kind: 'error', error: notification.error };
    case 'C':
      return { at, kind: 'complete' };
  }
}

/** With the letters of the diagram where their values came. */
function drawnWith(
  { equals }: MatcherThis,
  rows: readonly FlowRow[],
  { values = {} }: FlowMeaning,
): string {
  const letters = new Map(Object.entries(values));
  const signOf = (row: FlowRow): string => {
    if (row.kind === 'next') return letterFor(row.value, letters, equals);
    return row.kind === 'error' ? '#' : '|';
  };
  try {
    return drawFlow(rows, signOf) || '(nothing)';
  } catch {
    return '(no diagram can say it)';
  }
}

/** Row by row; one that came too early or late shows on both sides. */
function differences(
  { equals, utils }: MatcherThis,
  expected: readonly FlowRow[],
  received: readonly FlowRow[],
): readonly string[] {
  const told = (rows: readonly FlowRow[], others: readonly FlowRow[]): readonly FlowRow[] =>
    rows.filter((row, n) => !equals(row, others[n]));
  const line = (side: string, print: (value: unknown) => string) => (row: FlowRow) => ({
    text: `  ${side} at ${row.at} ms: ${wordsOf(row, print)}`,
    at: row.at,
  });
  return [
    ...told(expected, received).map(line('expected', utils.printExpected)),
    ...told(received, expected).map(line('received', utils.printReceived)),
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ text }) => text);
}

function wordsOf(row: FlowRow, print: (value: unknown) => string): string {
  if (row.kind === 'next') return print(row.value);
  return row.kind === 'error' ? `the error ${print(row.error)}` : 'the end';
}
