import { type SchedulerLike } from 'rxjs';
import { DATABASE_USER } from './cluster';
import { type RunUser } from './run-user';
import { type ServerFile } from './server-file';

export interface EmbeddedServerConfig {
  /** Made if it is not there. Holds `server.json`, the log and (where its user can enter) the cluster. */
  readonly dataDir: string;
  /** Where the cluster goes if that user cannot enter `dataDir`: `/var/lib`. */
  readonly fallbackDir: string;
  /** How long a start may take, crash recovery included. */
  readonly startTimeoutMs: number;
  readonly scheduler: SchedulerLike;
}

/** One cluster and all that is known of it. */
export interface Site extends EmbeddedServerConfig {
  readonly file: ServerFile;
  readonly place: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly user: RunUser | null;
}

/** With its password: never log it. */
export const urlOf = ({ file }: Site, port: number): string =>
  `postgres://${DATABASE_USER}:${file.password}@127.0.0.1:${port}/postgres`;
