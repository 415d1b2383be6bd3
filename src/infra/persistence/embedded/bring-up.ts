import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { firstValueFrom, timer } from 'rxjs';
import { hasCluster, initCluster } from './cluster';
import { EmbeddedServerError } from './embedded-server-error';
import { nativeBinaries } from './native-binaries';
import { findPostmaster, freePort, type Postmaster, spawnPostmaster } from './postmaster';
import { type Site, urlOf } from './site';
import { waitUntil } from './wait-until';

/** A killed postmaster's children go within a moment, and until then keep a new one out; a port may be taken meanwhile. */
const ATTEMPTS = 8;
const PAUSE_MS = 250;

export interface BroughtUp {
  readonly postmaster: Postmaster;
  readonly wasTakenOver: boolean;
}

/** The cluster's server, ready: the one that runs, or else a new one on a cluster that is made if there is none. */
export async function bringUp(site: Site): Promise<BroughtUp> {
  const running = await settled(site);
  if (running !== null) return { postmaster: running, wasTakenOver: true };
  const bin = await nativeBinaries(site.user, site.place);
  if (!(await hasCluster(site.place))) {
    await initCluster({ bin, place: site.place, password: site.file.password }, site.user);
  }
  return { postmaster: await launch(site, bin), wasTakenOver: false };
}

/** A running server once it answers, or null once there is none: one found may be recovering, or dying. */
async function settled(site: Site): Promise<Postmaster | null> {
  const found = await waitUntil(
    async () => {
      const postmaster = await findPostmaster(site.cluster);
      if (postmaster === null) return 'gone';
      return postmaster.isReady && (await answers(urlOf(site, postmaster.port)))
        ? postmaster
        : null;
    },
    { withinMs: site.startTimeoutMs, scheduler: site.scheduler },
  );
  if (found === null) throw await failed(site, 'runs, but does not answer');
  return found === 'gone' ? null : found;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function launch(site: Site, bin: string): Promise<Postmaster> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await launchOnce(site, bin);
    if (found === null) throw await failed(site, `was not ready after ${site.startTimeoutMs} ms`);
    if (found !== 'ended') return found;
    await firstValueFrom(timer(PAUSE_MS, site.scheduler), { defaultValue: 0 });
  }
  throw await failed(site, `ended at once, ${ATTEMPTS} times`);
}

async function launchOnce(site: Site, bin: string): Promise<Postmaster | 'ended' | null> {
  const child = await spawnPostmaster({ ...site, bin, port: await freePort() });
  return waitUntil(
    async () => {
      if (child.ended()) return 'ended';
      const postmaster = await findPostmaster(site.cluster);
      return postmaster?.isReady === true ? postmaster : null;
    },
    { withinMs: site.startTimeoutMs, scheduler: site.scheduler },
  );
}

async function failed({ logFile }: Site, how: string): Promise<EmbeddedServerError> {
  const tail = (await readFile(logFile, 'utf8').catch(() => '')).slice(-2_000).trim();
  const message = `PostgreSQL ${how}. The end of ${logFile}: ${tail}`;
  return new EmbeddedServerError('EMBEDDED_START_FAILED', message);
}
