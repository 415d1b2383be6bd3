import { AppError } from '../../../model/app-error';

/** There is no connection to write through: nothing was sent. `takeZones` opens one. */
export class NoConnectionError extends AppError {
  readonly code = 'DB_NO_CONNECTION';
  readonly reason: 'none' | 'broken';

  constructor(reason: 'none' | 'broken') {
    super(`no connection to commit through: ${reason}`);
    this.reason = reason;
  }
}
