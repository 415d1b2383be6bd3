import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { findTool } from '../../set-up/find-tool';
import { TOOLS } from '../../set-up/tools';
import { Cluster } from './cluster';

const MAIN = join(__dirname, '../../../src/main.js');
const PORTS = [8081, 8082, 8083];
/** EX_USAGE, EX_UNAVAILABLE of sysexits.h. */
const BAD_USAGE = 64;
const UNAVAILABLE = 69;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(args: readonly string[]): Promise<number> {
  const ports = args.length === 0 ? PORTS : args.map(Number);
  const isPort = (port: number): boolean => Number.isInteger(port) && port > 0 && port <= 65_535;
  if (!ports.every(isPort) || new Set(ports).size < ports.length) {
    say('Ports only, one for each node, none twice: npm run cluster -- 8081 8082 8083');
    return BAD_USAGE;
  }
  const nats = TOOLS.find(({ variable }) => variable === 'NATS_SERVER_BIN');
  const natsServer = nats === undefined ? null : await findTool(nats, process.env);
  if (natsServer === null) {
    say(
      'nats-server is not here. Put one on PATH (Debian: apt-get install nats-server), or name it: NATS_SERVER_BIN=/path/to/nats-server npm run cluster',
    );
    return UNAVAILABLE;
  }
  const cluster = new Cluster({
    ports,
    natsPort: Number(process.env['NATS_PORT'] ?? 4222),
    natsServer: natsServer.path,
    main: MAIN,
    dataDir: resolve(process.env['DATA_DIR'] ?? '.data/cluster'),
    say,
  });
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  try {
    say(howToPlay(await cluster.start()));
    await asked;
    say('Stopping, the nodes first.');
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return UNAVAILABLE;
  } finally {
    await cluster.stop();
  }
}

const howToPlay = (ports: readonly number[]): string => `
  One world on ${ports.length === 1 ? '1 node' : `${String(ports.length)} nodes`}. Open any of them in a browser, another in a private window, and meet:

${ports.map((port) => `    http://localhost:${String(port)}`).join('\n')}

  Kill a node by its process number, with kill or kill -9: the others go on, and it is started anew.
  Ctrl-C stops all of them; nothing is lost.
`;

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    process.exit(1);
  },
);
