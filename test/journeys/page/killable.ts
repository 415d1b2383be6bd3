import { DataFolder } from '../../faults/data-folder';
import { freePort } from '../../faults/free-port';
import { ServerProcess } from '../../faults/server-process';
import { asANode } from '../as-a-node';
import { QUIET_TOWN } from '../quiet-town';
import { type Served } from './house';

/** A server in a process of its own, that can be killed and comes up again on the same port and data. */
export interface Killable extends Served {
  /** SIGKILL, and a new start; resolves when it is ready. */
  killAndRestart(): Promise<void>;
}

export async function serveKillable(): Promise<Killable> {
  const folder = await DataFolder.make();
  const node = await asANode(folder.path);
  const server = new ServerProcess({
    port: await freePort(),
    env: {
      DATA_DIR: folder.path,
      GUESTS_PER_HOUR: '1000',
      REGISTRATIONS_PER_HOUR: '1000',
      RULES_CHAT_SAY_PER_MIN: '100000',
      // As a node: what a killed one had is nobody's for so long.
      LEASE_TTL_MS: '2000',
      LEASE_RENEW_MS: '500',
      ...QUIET_TOWN,
      ...node,
    },
  });
  await server.start();
  return {
    url: server.url,
    databaseUrl: async () => node['DATABASE_URL'] ?? folder.databaseUrl(),
    killAndRestart: async () => {
      await server.end('SIGKILL');
      await server.start();
    },
    stop: async () => {
      await server.end('SIGTERM');
      await folder.discard();
    },
  };
}
