import { type PlayerId } from './ids';

/** What is written down beside the log: changes of a mind (90 days), and every act of staff. */
export interface AuditRow {
  readonly kind: 'lucidity' | 'staff';
  /** World time, ms. */
  readonly at: number;
  /** Whose mind, or who of the staff. */
  readonly player: PlayerId;
  readonly data: Readonly<Record<string, unknown>>;
}
