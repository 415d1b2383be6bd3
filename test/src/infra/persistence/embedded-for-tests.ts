import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncScheduler, firstValueFrom } from 'rxjs';
import {
  type EmbeddedServer,
  type EmbeddedServerConfig,
  startEmbedded,
} from '../../../../src/infra/persistence/embedded/embedded-server';

export interface TestServer extends EmbeddedServer {
  readonly dataDir: string;
  /** Stops it and removes its folder. */
  readonly discard: () => Promise<void>;
}

/** A PostgreSQL of this test file's own, in a folder that goes with it. For `beforeAll`, with `discard` in `afterAll`. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mythosmud-test-'));
  await chmod(dataDir, 0o711);
  const server = await firstValueFrom(startEmbedded(embeddedConfig(dataDir)));
  const discard = async () => {
    await firstValueFrom(server.stop());
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...server, dataDir, discard };
}

export const embeddedConfig = (dataDir: string): EmbeddedServerConfig => ({
  dataDir,
  fallbackDir: join(tmpdir(), 'mythosmud-fallback'),
  startTimeoutMs: 20_000,
  scheduler: asyncScheduler,
});
