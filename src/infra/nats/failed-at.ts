import { type LogFields, type Logger } from '../../ports/logger';

/** Logs what went wrong with something that should go on for ever. */
export const failedAt =
  (logger: Logger, what: LogFields) =>
  (error: unknown): void => {
    logger.error('nats.failed', { ...what, error });
  };
