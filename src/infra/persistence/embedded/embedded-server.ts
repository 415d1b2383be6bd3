import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { defer, type Observable, type SchedulerLike } from 'rxjs';
import { bringUp } from './bring-up';
import { clusterOf, hasCluster, makePlace } from './cluster';
import { EmbeddedServerError } from './embedded-server-error';
import { findRunUser, ownerOf } from './run-user';
import { readServerFile, writeServerFile } from './server-file';
import { type EmbeddedServerConfig, type Site, urlOf } from './site';
import { stopPostmaster } from './stop-postmaster';

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
    this.url = urlOf(site, port);
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

async function start(config: EmbeddedServerConfig): Promise<EmbeddedServer> {
  const site = await prepare(config);
  const { postmaster, wasTakenOver } = await bringUp(site);
  await writeServerFile(site.dataDir, { ...site.file, port: postmaster.port });
  await chmod(site.logFile, 0o600).catch(() => undefined);
  return new EmbeddedServer(site, postmaster.port, wasTakenOver);
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
