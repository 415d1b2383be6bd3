import { AppError } from '../../../model/app-error';

export type DatabaseErrorCode =
  /** Not there at start, within the time allowed. */
  | 'DATABASE_UNREACHABLE'
  /** Another live server works on it. */
  | 'DATABASE_IN_USE'
  /** Lost, or without a free connection, while running. */
  | 'DATABASE_UNAVAILABLE'
  /** Used after its close had begun. */
  | 'CLOSED';

/** The database cannot be used; the message names it, its password masked. */
export class DatabaseError extends AppError {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
