import { type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Observable, catchError, defer, from, map, mergeMap, throwError, toArray } from 'rxjs';
import { type WorldFile } from '../../model/content';
import { WorldFolderError } from './world-folder-error';

/** Files open at one time. */
const AT_ONCE = 16;
/** More than any world we know of has; a bound, so that a wrong folder fails instead of filling memory. */
const MAX_FILES = 50_000;
/** Bytes read of one file; the loader refuses what is larger. */
const MAX_BYTES = 4_000_000;

const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

function toError(folder: string, cause: unknown): WorldFolderError {
  if (cause instanceof WorldFolderError) return cause;
  const { code, path } = cause as Partial<NodeJS.ErrnoException>;
  const where = path === undefined || path === folder ? '' : ` at ${path}`;
  return new WorldFolderError(folder, `${code ?? String(cause)}${where}`, cause);
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  return entry.isFile() || (entry.isSymbolicLink() && (await stat(path)).isFile());
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    if (!/\.(json|txt)$/.test(entry.name)) continue;
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full).split(sep).join('/');
    if (!isHidden(path) && (await isFile(entry, full))) paths.push(path);
    if (paths.length > MAX_FILES)
      throw new WorldFolderError(folder, `more than ${MAX_FILES} files`);
  }
  return paths.sort();
}

async function readOne(folder: string, path: string): Promise<WorldFile> {
  const handle = await open(join(folder, path));
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, MAX_BYTES));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return { path, text: bytes.toString('utf8', 0, bytesRead) };
  } finally {
    await handle.close();
  }
}

/**
 * All `.json` and `.txt` files below a folder, as one list sorted by path; paths are relative, with `/`.
 *
 * Use it at start and at a reload, and hand the list to `loadWorld`.
 *
 * - **Cold** each subscription reads the folder anew.
 * - **Completes** after one list.
 * - **Errors** `WorldFolderError` when the folder, or a file in it, cannot be read, or holds more than 50,000 files.
 * - **Unsubscribing** stops after the at most 16 files being read.
 * - **Memory** 4 MB of one file at most: the rest of a larger one is not read.
 * - **Order** by path, in code units. Hidden files and folders are passed over; links to files are followed, links to folders not.
 */
export function readWorldFiles(folder: string): Observable<readonly WorldFile[]> {
  return defer(() => listFiles(folder)).pipe(
    mergeMap((paths) => from(paths)),
    // bounded: at most MAX_FILES wait.
    mergeMap((path) => readOne(folder, path), AT_ONCE),
    // bounded: at most MAX_FILES came through.
    toArray(),
    map((files) => files.sort((a, b) => (a.path < b.path ? -1 : 1))),
    catchError((cause: unknown) => throwError(() => toError(folder, cause))),
  );
}
