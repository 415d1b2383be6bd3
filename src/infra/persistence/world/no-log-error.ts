import { AppError } from '../../../model/app-error';

/** The log was never begun: `begin` of the world store makes it. */
export class NoLogError extends AppError {
  readonly code = 'DB_NO_LOG';

  constructor() {
    super('log_head has no row: the log was never begun');
  }
}
