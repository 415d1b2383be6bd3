import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type NatsServer } from '../src/infra/nats/nats-server';

const run = promisify(execFile);
const DISK = '16m';
const PLENTY = '10GB';
const LITTLE = '64KB';
/** Not a multiple of what a file system takes at once. */
const PIECE = Buffer.alloc(4_000);

/**
 * Where a NATS stores: a disk of 16 MB, where this machine lets a test mount one; otherwise a folder whose limit is lowered. Its limit is
 * lower than what the streams ask for, until `makeRoom`.
 */
export class NarrowStore {
  /** What `fill` fills. */
  readonly kind: 'disk' | 'limit';
  readonly #root: string;

  private constructor(root: string, kind: 'disk' | 'limit') {
    this.#root = root;
    this.kind = kind;
  }

  static async make(): Promise<NarrowStore> {
    const root = await mkdtemp(join(tmpdir(), 'mythos-narrow-'));
    const isMounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', root]).then(
      () => true,
      () => false,
    );
    const store = new NarrowStore(root, isMounted ? 'disk' : 'limit');
    await store.#limit(LITTLE);
    return store;
  }

  get dir(): string {
    return join(this.#root, 'store');
  }

  /** Of the server. */
  get config(): string {
    return join(this.#root, 'nats.conf');
  }

  /** Nothing more goes in. */
  async fill(nats: NatsServer): Promise<void> {
    if (this.kind === 'limit') {
      await this.#limit(LITTLE);
      await nats.restart();
      return;
    }
    const file = await open(this.#ballast, 'a');
    try {
      for (;;) await file.write(PIECE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  }

  /** As an operator does it: a server that found its disk full stores again once it is started anew. */
  async makeRoom(nats: NatsServer): Promise<void> {
    await rm(this.#ballast, { force: true });
    await this.#limit(PLENTY);
    await nats.restart();
  }

  async discard(): Promise<void> {
    if (this.kind === 'disk') await run('umount', [this.#root]);
    await rm(this.#root, { recursive: true, force: true });
  }

  get #ballast(): string {
    return join(this.#root, 'ballast');
  }

  async #limit(bytes: string): Promise<void> {
    await writeFile(this.config, `jetstream { max_file_store: ${bytes} }\n`);
  }
}
