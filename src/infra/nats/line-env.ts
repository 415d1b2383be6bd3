import { type NatsEnv } from './nats-config';
import { type Seldom } from './seldom';

/** The environment of all lines of a link. */
export interface LineEnv extends NatsEnv {
  /** Attempts that failed, of all of them, by what was said. */
  readonly dialFailures: Seldom;
}
