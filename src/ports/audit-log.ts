import { type Observable } from 'rxjs';
import type { AuditRow } from '../model/audit-row';
import type { PlayerId } from '../model/ids';

export interface AuditQuery {
  readonly kind: AuditRow['kind'];
  /** Whose; null = everybody's. */
  readonly player: PlayerId | null;
  /** Rows at most: 1 to 1,000. */
  readonly limit: number;
}

/** What is written down beside the log. */
export interface AuditLog {
  /** The newest first. Cold, one value. Errors when it cannot be read. */
  readonly read: (query: AuditQuery) => Observable<readonly AuditRow[]>;
}
