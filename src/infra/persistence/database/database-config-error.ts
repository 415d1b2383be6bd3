import { AppError } from '../../../model/app-error';

/** A setting of the database is out of its range. */
export class DatabaseConfigError extends AppError {
  readonly code = 'DATABASE_BAD_CONFIG';
  readonly field: string;
  readonly value: number;

  constructor(field: string, value: number, allowed: string) {
    super(`${field} is ${value}; allowed is ${allowed}.`);
    this.field = field;
    this.value = value;
  }
}
