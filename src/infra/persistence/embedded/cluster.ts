import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error';
import { run } from './process';
import { isReachable, type RunUser } from './run-user';

/** The database's only role. */
export const DATABASE_USER = 'mythos';

export const clusterOf = (place: string): string => join(place, 'cluster');

export async function hasCluster(place: string): Promise<boolean> {
  return stat(join(clusterOf(place), 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/**
 * A folder for the cluster that its user can enter: in `dataDir`, or, where that lies below a folder closed to this
 * user (root's home), one of its own name in `fallbackDir`.
 */
export async function makePlace(
  dirs: { readonly dataDir: string; readonly fallbackDir: string; readonly id: string },
  user: RunUser | null,
): Promise<string> {
  const isInside = await isReachable(dirs.dataDir, user);
  const place = isInside
    ? join(dirs.dataDir, 'postgres')
    : join(dirs.fallbackDir, `mythosmud-${dirs.id}`);
  await mkdir(place, { recursive: true });
  await chmod(place, 0o711);
  if (user !== null) await chown(place, user.uid, user.gid);
  return place;
}

interface InitConfig {
  readonly bin: string;
  readonly place: string;
  readonly password: string;
}

/** Makes an empty cluster; it appears under its name only when it is whole. */
export async function initCluster(config: InitConfig, user: RunUser | null): Promise<void> {
  const { bin, place, password } = config;
  const fresh = `${clusterOf(place)}.new`;
  const passwordFile = join(place, 'password.tmp');
  await rm(fresh, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    const args = ['-D', fresh, '-U', DATABASE_USER, `--pwfile=${passwordFile}`];
    const settings = ['--auth=scram-sha-256', '--encoding=UTF8', '--no-locale'];
    const { exitCode, output } = await run(join(bin, 'initdb'), [...args, ...settings], {
      cwd: dirname(fresh),
      user,
    });
    if (exitCode !== 0) {
      throw new EmbeddedServerError(
        'EMBEDDED_INIT_FAILED',
        `initdb ended with ${exitCode}: ${output.trim()}`,
      );
    }
    await rename(fresh, clusterOf(place));
  } finally {
    await rm(passwordFile, { force: true });
  }
}
