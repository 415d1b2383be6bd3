import { AppError } from '../../model/app-error';

/** A logging option outside its range. Thrown synchronously, at construction. */
export class LoggingConfigError extends AppError {
  readonly code = 'LOGGING_BAD_CONFIG';

  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;

  constructor(field: string, value: unknown, allowed: string) {
    super(`${field} is ${String(value)}, allowed is ${allowed}`);
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }
}
