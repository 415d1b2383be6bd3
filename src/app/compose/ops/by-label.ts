import { type Sample } from '../../../ports/metrics';

/** A number for each value of one label. */
export const byLabel = (label: string, of: object): readonly Sample[] =>
  Object.entries(of).map(([name, value]) => ({ labels: { [label]: name }, value: Number(value) }));

/** 1 for the one that it is, 0 for the others. */
export const oneOf = <T extends string>(
  label: string,
  all: readonly T[],
  is: T,
): readonly Sample[] =>
  all.map((name) => ({ labels: { [label]: name }, value: name === is ? 1 : 0 }));

/** Milliseconds or null, in seconds; NaN = nobody knows. */
export const secondsOf = (ms: number | null): number => (ms === null ? NaN : ms / 1_000);
