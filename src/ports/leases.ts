import { type Observable } from 'rxjs';

/** Who has something, since when; until the holder lets it lapse. */
export interface Lease {
  readonly name: string;
  /** Unique among those who live: two of one name would both hold. */
  readonly holder: string;
  /** By the holder's clock, ms. */
  readonly since: number;
}

/** Hints of who has what, with an end; PostgreSQL decides. All cold. Errors LinkError LINK_DOWN when there is no connection. */
export interface Leases {
  /** One value; null = another has it. One of our own that is still there is taken over. */
  take(name: string): Observable<Lease | null>;
  /** One value; false = it is another's now. One that has lapsed and that nobody has is taken again. */
  renew(name: string): Observable<boolean>;
  /** Completes, without a value. Nothing happens if it is another's. */
  release(name: string): Observable<void>;
  /**
   * Who has what, the present first, then after each change; expiry found by an own sweep (KV gives no event for it). While there is no
   * connection it says nothing, and what it said last stays until ttl after the return. Never errors.
   */
  readonly holders$: Observable<ReadonlyMap<string, string>>;
}
