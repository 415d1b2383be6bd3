import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncScheduler } from 'rxjs';
import { startEmbedded } from '../../../../src/infra/persistence/embedded/embedded-server';
import { type EmbeddedServerConfig } from '../../../../src/infra/persistence/embedded/site';
import { only } from './only';

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Stops it and removes its folder. */
  readonly discard: () => Promise<void>;
}

/** A PostgreSQL of this test file's own, in a folder that goes with it. For `beforeAll`, with `discard` in `afterAll`. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mythosmud-test-'));
  await chmod(dataDir, 0o711);
  const server = await only(startEmbedded(embeddedConfig(dataDir)));
  const discard = async () => {
    await only(server.stop());
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, dataDir, discard };
}

export const embeddedConfig = (dataDir: string): EmbeddedServerConfig => ({
  dataDir,
  fallbackDir: join(tmpdir(), 'mythosmud-fallback'),
  startTimeoutMs: 20_000,
  scheduler: asyncScheduler,
});
