import { freePort } from '../../faults/free-port';
import { Opened } from '../../faults/opened';
import { ServerProcess } from '../../faults/server-process';
import { startTestServer } from '../../src/infra/persistence/embedded-for-tests';
import { type NatsServer, type NatsServerConfig } from '../../src/infra/nats/nats-server';
import { NATS_TLS_ENV, startNats } from '../manner';

export interface Place {
  readonly databaseUrl: string;
  readonly natsUrl: string;
}

export interface NodeGroupConfig {
  readonly names: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** More of the NATS that they share. */
  readonly nats?: NatsServerConfig;
  /** More for one of them, by its place. */
  readonly envOf?: (n: number) => Readonly<Record<string, string>>;
  /** Where a node finds the database and NATS: as they are, or by a way of its own. */
  readonly wayOf?: (name: string, place: Place) => Place | Promise<Place>;
}

/** What a test must be allowed that a player is not. */
const ROOMY = {
  GUESTS_PER_HOUR: '100000',
  REGISTRATIONS_PER_HOUR: '10000',
  STREAMS_PER_ADDRESS: '10000',
  COMMANDS_PER_SECOND: '1000',
  COMMAND_BURST: '1000',
  RULES_CHAT_SAY_PER_MIN: '100000',
  RULES_CHAT_GLOBAL_PER_MIN: '100000',
  RULES_CHAT_WHISPER_PER_MIN: '100000',
};

/** For how long a world may be nobody's after a kill. */
export const LEASE_TTL_MS = 2_000;

/** Nodes in processes of their own, with a PostgreSQL and a NATS of their own. */
export class NodeGroup {
  readonly databaseUrl: string;
  /** Of PostgreSQL. */
  readonly dataDir: string;
  readonly nats: NatsServer;
  readonly nodes: readonly ServerProcess[];
  readonly #opened: Opened;

  private constructor(
    opened: Opened,
    parts: {
      readonly databaseUrl: string;
      readonly dataDir: string;
      readonly nats: NatsServer;
      readonly nodes: readonly ServerProcess[];
    },
  ) {
    this.#opened = opened;
    this.databaseUrl = parts.databaseUrl;
    this.dataDir = parts.dataDir;
    this.nats = parts.nats;
    this.nodes = parts.nodes;
  }

  /** Starts all of it at once; resolves when every node is ready. */
  static async start(config: NodeGroupConfig): Promise<NodeGroup> {
    const { names, env = {}, wayOf, envOf = () => ({}) } = config;
    const opened = new Opened();
    try {
      const [{ url: databaseUrl, dataDir }, nats] = await Promise.all([
        startTestServer().then((server) => opened.add(server, (it) => it.discard())),
        startNats(config.nats).then((server) => opened.add(server, (it) => it.stop())),
      ]);
      const nodes: ServerProcess[] = [];
      for (const [n, name] of names.entries()) {
        const place = { databaseUrl, natsUrl: nats.url };
        const way = (await wayOf?.(name, place)) ?? place;
        const node = new ServerProcess({
          port: await freePort(),
          env: allOf(name, way, { ...env, ...envOf(n) }),
        });
        nodes.push(opened.add(node, (it) => it.end('SIGKILL')));
      }
      await Promise.all(nodes.map((node) => node.start()));
      return new NodeGroup(opened, { databaseUrl, dataDir, nats, nodes });
    } catch (error) {
      await opened.closeAll();
      throw error;
    }
  }

  get urls(): readonly string[] {
    return this.nodes.map(({ url }) => url);
  }

  /** Kills the nodes and forgets their data. */
  async discard(): Promise<void> {
    await this.#opened.closeAll();
  }
}

const allOf = (
  name: string,
  { databaseUrl, natsUrl }: Place,
  more: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...ROOMY,
  DATABASE_URL: databaseUrl,
  NATS_URL: natsUrl,
  ...NATS_TLS_ENV,
  NODE_NAME: name,
  LEASE_TTL_MS: String(LEASE_TTL_MS),
  LEASE_RENEW_MS: '500',
  ...more,
});
