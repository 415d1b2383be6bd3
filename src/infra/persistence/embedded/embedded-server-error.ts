import { AppError } from '../../../model/app-error';

export type EmbeddedServerCode =
  /** No PostgreSQL binaries for this platform, or they do not run. */
  | 'EMBEDDED_BINARY_MISSING'
  /** As root: there is no unprivileged user to run it under. */
  | 'EMBEDDED_NO_USER'
  /** `server.json` and the cluster do not belong together. */
  | 'EMBEDDED_STATE_DAMAGED'
  | 'EMBEDDED_INIT_FAILED'
  | 'EMBEDDED_START_FAILED'
  | 'EMBEDDED_NOT_STOPPED';

/** The embedded PostgreSQL could not be started or stopped; the message says why and where its log is. */
export class EmbeddedServerError extends AppError {
  readonly code: EmbeddedServerCode;

  constructor(code: EmbeddedServerCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
