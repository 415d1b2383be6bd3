import { type SchedulerLike } from 'rxjs';
import { wholeNumber } from './whole-number';

export interface CommitterConfig {
  /** PostgreSQL's, TLS included; never logged here. */
  readonly connectionString: string;
  /** Who takes the zones: a name that no other server has, nor this one after a restart. */
  readonly node: string;
  /** For a new connection, ms: 1 to 60,000. */
  readonly connectTimeoutMs: number;
  /** After which the server ends a statement itself, ms: 1 to 600,000. */
  readonly statementTimeoutMs: number;
  /** How much longer its answer may take before the connection is given up, ms: 2,000 is right. 0 to 60,000. */
  readonly answerGraceMs: number;
  /** For what is in flight at `close`, ms: 0 to 60,000. */
  readonly closeTimeoutMs: number;
  readonly scheduler: SchedulerLike;
  /** The connection broke while nothing was asked of it. */
  readonly onIdleError: (error: Error) => void;
}

/** @throws BadConfigError */
export function checkCommitterConfig(config: CommitterConfig): CommitterConfig {
  const { connectTimeoutMs, statementTimeoutMs, answerGraceMs, closeTimeoutMs } = config;
  wholeNumber('connectTimeoutMs', connectTimeoutMs, { min: 1, max: 60_000 });
  wholeNumber('statementTimeoutMs', statementTimeoutMs, { min: 1, max: 600_000 });
  wholeNumber('answerGraceMs', answerGraceMs, { min: 0, max: 60_000 });
  wholeNumber('closeTimeoutMs', closeTimeoutMs, { min: 0, max: 60_000 });
  return config;
}
