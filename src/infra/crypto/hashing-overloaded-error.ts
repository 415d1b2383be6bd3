import { AppError } from '../../model/app-error';

/** More wait than may wait. */
export class HashingOverloadedError extends AppError {
  readonly code = 'OVERLOADED';
  readonly waiting: number;

  constructor(waiting: number) {
    super(`${waiting} passwords are waiting to be hashed; no more are taken.`);
    this.waiting = waiting;
  }
}
