import { AppError } from '../../../model/app-error';

/** The database did not answer in time, although it should have ended the statement itself before. */
export class NoAnswerError extends AppError {
  readonly code = 'DB_NO_ANSWER';
  readonly waitedMs: number;

  constructor(waitedMs: number) {
    super(`no answer within ${waitedMs} ms`);
    this.waitedMs = waitedMs;
  }
}
