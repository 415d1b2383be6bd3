import { type Profession } from '../../model/profession';
import { type Stats } from '../../model/stats';
import { type Problem } from '../net/api';

export interface CharacterRow {
  readonly id: string;
  readonly name: string;
  readonly profession: Profession;
  readonly level: number;
}

export interface Roll {
  readonly rollId: string;
  readonly stats: Stats;
}

/** What the door shows. */
export type DoorState = {
  readonly isBusy: boolean;
  /** Why the last press came to nothing. */
  readonly error: readonly string[];
} & DoorPage;

export type DoorPage =
  | { readonly page: 'greeting' }
  | { readonly page: 'sign-in' }
  | { readonly page: 'sign-up' }
  /** A guest who stays. */
  | { readonly page: 'claim' }
  | { readonly page: 'recover' }
  | { readonly page: 'code'; readonly code: string }
  | { readonly page: 'characters'; readonly characters: readonly CharacterRow[] }
  | { readonly page: 'create'; readonly roll: Roll | null };

/** The sentences of a refusal: each broken rule, or else what it says as a whole. */
export function reasons(problem: Problem, otherwise: string): readonly string[] {
  const each = problem.errors?.map(({ message }) => message) ?? [];
  return each.length > 0 ? each : [otherwise];
}
