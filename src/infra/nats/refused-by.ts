import { type Logger } from '../../ports/logger';

/** Logs that the server does not let us hear a subject. */
export const refusedBy =
  (logger: Logger, subject: string) =>
  (error: Error): void => {
    logger.error('nats.subscriptionRefused', { subject, error });
  };
