import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error';

/** What must be known to reach the cluster again. */
export interface ServerFile {
  /** The folder that holds the cluster (and, if need be, the programs). */
  readonly place: string;
  readonly port: number;
  readonly password: string;
}

const pathOf = (dataDir: string): string => join(dataDir, 'server.json');

function isServerFile(value: unknown): value is ServerFile {
  if (typeof value !== 'object' || value === null) return false;
  const { place, port, password } = value as Partial<Record<keyof ServerFile, unknown>>;
  return typeof place === 'string' && typeof port === 'number' && typeof password === 'string';
}

/** null = there is none: a first start. */
export async function readServerFile(dataDir: string): Promise<ServerFile | null> {
  let text: string;
  try {
    text = await readFile(pathOf(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isServerFile(value)) return value;
  } catch {
    // Reported below, as anything else that is not a server file.
  }
  throw new EmbeddedServerError(
    'EMBEDDED_STATE_DAMAGED',
    `${pathOf(dataDir)} is not readable as { place, port, password }.`,
  );
}

/** Replaced whole, and readable by its owner only: it holds a password. */
export async function writeServerFile(dataDir: string, file: ServerFile): Promise<void> {
  const fresh = `${pathOf(dataDir)}.new`;
  await writeFile(fresh, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(fresh, pathOf(dataDir));
}
