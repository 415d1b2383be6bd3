import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error';

/** Whom PostgreSQL runs as, where that is not ourselves. */
export interface RunUser {
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: then an unprivileged user of this machine, otherwise null (ourselves). */
export async function findRunUser(): Promise<RunUser | null> {
  if (process.geteuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedServerError(
    'EMBEDDED_NO_USER',
    `PostgreSQL does not run as root, and this machine has none of the users ${CANDIDATES.join(', ')}. ` +
      'Run the server as another user, or set DATABASE_URL.',
  );
}

/** The owner of what is already there, so that a cluster keeps its user; null when that is root or ourselves. */
export async function ownerOf(path: string): Promise<RunUser | null> {
  if (process.geteuid?.() !== 0) return null;
  const found = await lstat(path).catch(() => null);
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid };
}

const EXECUTE = 0o1;

/** Whether this user may pass through every folder from the root down to and including `folder`. */
export async function isReachable(folder: string, user: RunUser | null): Promise<boolean> {
  if (user === null) return true;
  const { mode, uid, gid } = await stat(folder);
  const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
  if ((bits & EXECUTE) === 0) return false;
  return dirname(folder) === folder || isReachable(dirname(folder), user);
}
