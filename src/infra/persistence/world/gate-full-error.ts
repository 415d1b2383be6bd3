import { AppError } from '../../../model/app-error';

/** More work waits for the database than is allowed to; this piece was not begun. */
export class GateFullError extends AppError {
  readonly code = 'DB_BUSY';
  readonly maxWaiting: number;

  constructor(maxWaiting: number) {
    super(`${maxWaiting} are waiting for the database already`);
    this.maxWaiting = maxWaiting;
  }
}
