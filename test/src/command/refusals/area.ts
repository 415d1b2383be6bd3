import { type StaffGateway } from '../../../../src/session/staff-gateway';
import { type SmallView } from '../../rules/small-view';

/** The world in which Ada types. */
export interface Given {
  readonly view: SmallView;
  /** What the server does at the staff's word. */
  readonly staff?: StaffGateway;
  /** Typed by her before. */
  readonly first?: readonly string[];
}

/** A line that a verb refuses with this code, in this world. */
export type Row = readonly [verb: string, code: string, line: string, given: () => Given];

/** Verbs that are alike. */
export interface Area {
  /** A line of each that is used rightly, whatever it comes to. */
  readonly examples: Readonly<Record<string, string>>;
  /** Each of its pairs of a verb and a code, once or more often. */
  readonly rows: readonly Row[];
}

/** Rows of one world. */
export const inWorld = (
  given: () => Given,
  rows: readonly (readonly [verb: string, code: string, line: string])[],
): readonly Row[] => rows.map((row) => [...row, given]);
