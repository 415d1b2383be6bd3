import { type Observable } from 'rxjs';

/** A message that nobody could handle, and why. */
export interface DeadLetter {
  readonly id: string;
  /** Where it came from. */
  readonly stream: string;
  readonly subject: string;
  readonly reason: string;
  readonly deliveries: number;
  readonly firstError: string;
  readonly lastError: string;
  readonly correlationId: string | null;
  /** Wall time, ms. */
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; what was none is `{ base64 }`. */
  readonly body: unknown;
  /** Which message of the stream: there is one letter for each. Absent = each that is added is kept. */
  readonly key?: string;
}

export type NewDeadLetter = Omit<DeadLetter, 'id' | 'at'>;

/** Messages that were given up, for a person to look at. All cold. Bounded: beyond the bound the oldest go. */
export interface DeadLetters {
  /** Completes, without a value, when it is stored; also when it was there already. */
  add(letter: NewDeadLetter): Observable<void>;
  /** The oldest first. One value. */
  list(limit: number): Observable<readonly DeadLetter[]>;
  /** null = there is none. */
  show(id: string): Observable<DeadLetter | null>;
  /** Sends it to where it came from, and discards it. false = there is none, or nobody takes it there: it stays. */
  replay(id: string): Observable<boolean>;
  /** false = there is none. */
  discard(id: string): Observable<boolean>;
  count(): Observable<number>;
}
