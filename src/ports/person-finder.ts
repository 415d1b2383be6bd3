import { type Observable } from 'rxjs';
import type { Person } from '../model/person';

/** `hasAdmin`: one of its characters was given that role. */
export interface FoundPerson extends Omit<Person, 'isAdmin'> {
  readonly username: string;
  readonly hasAdmin: boolean;
}

/** Who it is that a name means, in the world or not. */
export interface PersonFinder {
  /** By the name of an account or of a character, ignoring case; null = nobody. Cold, one value. Errors when it cannot be read. */
  readonly find: (name: string) => Observable<FoundPerson | null>;
}
