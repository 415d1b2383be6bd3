import { makeOps } from '../../../http/ops/make-ops';
import { listen } from '../../../http/server/listen';
import { type Connections } from '../../../http/stream/connections';
import { watchRuntime } from '../../../infra/metrics/watch-runtime';
import { type HealthCheck } from '../../../model/health-check';
import { type LogControl, type Logger } from '../../../ports/logger';
import { type CommandDesk } from '../../../session/command-desk';
import { type Sessions } from '../../../session/sessions';
import { type Config } from '../../config/config';
import { monotonic } from '../../world-clock';
import { type Storage } from '../open-storage';
import { type Phases } from '../phases';
import { type WorldHost } from '../world-host';
import { type Measuring } from './measuring';
import { natsFamilies } from './nats-families';
import { scopeFamilies } from './scope-families';
import { storageFamilies } from './storage-families';
import { streamFamilies } from './stream-families';
import { worldFamilies } from './world-families';

export interface OpsParts {
  readonly config: Config;
  readonly phases: Phases;
  readonly measuring: Pick<Measuring, 'metrics'>;
  readonly host: WorldHost;
  readonly storage: Storage;
  readonly http: { readonly connections: Connections; readonly desk: CommandDesk };
  readonly sessions: Sessions;
  readonly checks: () => readonly HealthCheck[];
  readonly control: LogControl;
  readonly logger: Logger;
  readonly uuid: () => string;
}

/**
 * Opens the ops port; resolves with its address. It is the root's own, so that it can be read until all else has ended.
 *
 * Rejects with ListenError.
 */
export async function startOps(parts: OpsParts): Promise<string> {
  const { config, phases, measuring, logger } = parts;
  const { metrics } = measuring;
  metrics.add(familiesOf(parts));
  const runtime = watchRuntime(monotonic);
  phases.app.add('runtime', runtime.close);
  metrics.add(runtime.families);
  const request = makeOps({
    metrics,
    app: phases.app,
    deadLetters: parts.host.deadLetters,
    log: parts.control,
    checks: parts.checks,
    logger,
    uuid: parts.uuid,
    bodyMaxBytes: config.server.bodyMaxBytes,
  });
  const { opsHost: host, opsPort } = config.server;
  const place = { host, port: opsPort, variable: 'OPS_PORT' };
  const { server, port } = await listen({ request }, place);
  phases.app.add('ops', () => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  logger.info('ops.ready', { url });
  return url;
}

const familiesOf = ({ config, phases, host, storage, http, sessions, control }: OpsParts) => [
  {
    name: 'mythos_node',
    help: '1, with the name of this node.',
    kind: 'gauge' as const,
    labels: ['node'],
    read: () => [{ labels: { node: config.server.nodeName }, value: 1 }],
  },
  ...streamFamilies({ sessions, ...http }),
  ...worldFamilies(host),
  ...storageFamilies(storage),
  ...scopeFamilies(phases, control),
  ...(host.nats === null ? [] : natsFamilies(host.nats)),
];
