import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { defer, type Observable, type SchedulerLike } from 'rxjs';
import { clusterOf, DATABASE_USER, hasCluster, initCluster, makePlace } from './cluster';
import { EmbeddedServerError } from './embedded-server-error';
import { nativeBinaries } from './native-binaries';
import { findPostmaster, freePort, type Postmaster, spawnPostmaster } from './postmaster';
import { findRunUser, ownerOf, type RunUser } from './run-user';
import { readServerFile, type ServerFile, writeServerFile } from './server-file';
import { stopPostmaster } from './stop-postmaster';
import { waitUntil } from './wait-until';

export interface EmbeddedServerConfig {
  /** Made if it is not there. Holds `server.json`, the log and (where its user can enter) the cluster. */
  readonly dataDir: string;
  /** Where the cluster goes if that user cannot enter `dataDir`: `/var/lib`. */
  readonly fallbackDir: string;
  /** How long a start may take, crash recovery included. */
  readonly startTimeoutMs: number;
  readonly scheduler: SchedulerLike;
}

/** A started server. */
export class EmbeddedServer {
  /** With its password: never log it. */
  readonly url: string;
  /** A server that an earlier process had left running. */
  readonly wasTakenOver: boolean;
  /** The folder that holds the cluster. */
  readonly place: string;
  readonly logFile: string;
  readonly #scheduler: SchedulerLike;

  constructor(site: Site, port: number, wasTakenOver: boolean) {
    const { password } = site.file;
    this.url = `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/postgres`;
    this.wasTakenOver = wasTakenOver;
    this.place = site.place;
    this.logFile = site.logFile;
    this.#scheduler = site.scheduler;
  }

  /** Fast shutdown, then immediate. Cold; stopping a stopped server does nothing. Errors: EMBEDDED_NOT_STOPPED. */
  stop(): Observable<void> {
    return defer(() => stopPostmaster(clusterOf(this.place), this.#scheduler));
  }
}

interface Site extends EmbeddedServerConfig {
  readonly file: ServerFile;
  readonly place: string;
  readonly cluster: string;
  readonly logFile: string;
  readonly user: RunUser | null;
}

async function prepare(config: EmbeddedServerConfig): Promise<Site> {
  const dataDir = resolve(config.dataDir);
  await mkdir(dataDir, { recursive: true });
  const known = await readServerFile(dataDir);
  const knownPlace = known === null ? null : resolve(dataDir, known.place);
  const owner = knownPlace === null ? null : await ownerOf(knownPlace);
  const user = owner ?? (await findRunUser());
  const id = randomBytes(6).toString('hex');
  const place =
    knownPlace ?? (await makePlace({ dataDir, fallbackDir: config.fallbackDir, id }, user));
  const inside = relative(dataDir, place);
  const file = known ?? {
    place: inside.startsWith('..') ? place : inside,
    port: 0,
    password: randomBytes(24).toString('base64url'),
  };
  if (known === null && (await hasCluster(place))) {
    throw new EmbeddedServerError(
      'EMBEDDED_STATE_DAMAGED',
      `${place} holds a cluster, but server.json with its password is gone from ${dataDir}.`,
    );
  }
  if (known === null) await writeServerFile(dataDir, file);
  const logFile = join(dataDir, 'postgres.log');
  return { ...config, dataDir, file, place, cluster: clusterOf(place), logFile, user };
}

async function launch(site: Site): Promise<Postmaster> {
  const bin = await nativeBinaries(site.user, site.place);
  if (!(await hasCluster(site.place))) {
    await initCluster({ bin, place: site.place, password: site.file.password }, site.user);
  }
  const port = await freePort();
  const child = await spawnPostmaster({ ...site, bin, port });
  return waitReady(site, () => child.ended());
}

async function waitReady(site: Site, hasEnded: () => boolean): Promise<Postmaster> {
  const found = await waitUntil(
    async () => {
      const postmaster = await findPostmaster(site.cluster);
      return postmaster?.isReady === true ? postmaster : hasEnded() ? 'ended' : null;
    },
    { withinMs: site.startTimeoutMs, scheduler: site.scheduler },
  );
  if (found !== null && found !== 'ended') return found;
  const tail = (await readFile(site.logFile, 'utf8').catch(() => '')).slice(-2_000).trim();
  throw new EmbeddedServerError(
    'EMBEDDED_START_FAILED',
    `PostgreSQL ${found === null ? `was not ready after ${site.startTimeoutMs} ms` : 'ended at once'}. ` +
      `The end of ${site.logFile}: ${tail}`,
  );
}

/** A running server once it is ready, or null once there is none: one found may be recovering, or on its way down. */
async function settled(site: Site): Promise<Postmaster | null> {
  const found = await waitUntil(
    async () => {
      const postmaster = await findPostmaster(site.cluster);
      return postmaster === null ? 'gone' : postmaster.isReady ? postmaster : null;
    },
    { withinMs: site.startTimeoutMs, scheduler: site.scheduler },
  );
  return found === 'gone' ? null : (found ?? waitReady(site, () => true));
}

async function start(config: EmbeddedServerConfig): Promise<EmbeddedServer> {
  const site = await prepare(config);
  const running = await settled(site);
  const postmaster = running ?? (await launch(site));
  await writeServerFile(site.dataDir, { ...site.file, port: postmaster.port });
  await chmod(site.logFile, 0o600).catch(() => undefined);
  return new EmbeddedServer(site, postmaster.port, running !== null);
}

/**
 * A real PostgreSQL of our own on the loopback interface, its cluster kept in `dataDir`: made, started, or taken over.
 *
 * The server is detached: it survives a killed Node, and the next start takes it over. Only `stop` ends it.
 *
 * - **Cold** each subscription starts it (a second one on the same folder takes it over). Emits once, completes.
 * - **Errors** EmbeddedServerError; nothing but a started server may be left behind.
 * - **Unsubscribing** does not undo a start that is under way.
 */
export function startEmbedded(config: EmbeddedServerConfig): Observable<EmbeddedServer> {
  return defer(() => start(config));
}
