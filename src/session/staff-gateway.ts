import { type Observable } from 'rxjs';
import { type Intent } from '../model/intent';
import { type PlayerId } from '../model/ids';
import { type Outcome } from '../model/outcome';
import { type Person } from '../model/person';

/** What the server does at the staff's word, which the world itself cannot; `app` plugs it in. */
export interface StaffGateway {
  /** Whom a name means, in the world or not; null = nobody, or it is none of the staff who asks. Cold, one value. */
  readonly personNamed: (asking: PlayerId, name: string) => Observable<Person | null>;
  /** What is done once the world has allowed it and written it down, and what came of it; null = nothing. Cold, one value, never errors. */
  readonly beyond: (asking: PlayerId, intent: Intent) => Observable<Outcome> | null;
}
