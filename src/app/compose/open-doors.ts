import { firstValueFrom } from 'rxjs';
import { listen, type Listeners } from '../../http/server/listen';
import { goodbye } from './goodbye';
import { type OpsParts, startOps } from './ops/start-ops';

/** Where the server is reached. */
export interface Doors {
  /** The page. */
  readonly url: string;
  readonly port: number;
  readonly opsUrl: string;
}

export interface DoorParts extends OpsParts {
  readonly http: OpsParts['http'] & { readonly listeners: Listeners };
}

/**
 * Opens the ops port, then the players'. Everything is there by now.
 *
 * Rejects with ListenError.
 */
export async function openDoors(parts: DoorParts): Promise<Doors> {
  const { config, phases, host: worldHost, http, sessions } = parts;
  const { connections, listeners } = http;
  const { world } = worldHost;
  phases.finish.add('goodbye', async () => {
    const said$ = goodbye({ host: worldHost, sessions, connections, phases });
    await firstValueFrom(said$, { defaultValue: null });
  });
  const opsUrl = await startOps(parts);
  const { host, port: wanted } = config.server;
  const { server, port } = await listen(listeners, { host, port: wanted, variable: 'PORT' });
  phases.storage.add('sockets', () => {
    server.closeAllConnections();
  });
  phases.intake.add('listener', () => {
    world.stopIntake();
    server.close();
  });
  const url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  const { epoch, head } = worldHost.head;
  parts.logger.info('server.ready', { url, epoch, head });
  return { url, port, opsUrl };
}
