import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { only } from '../src/infra/persistence/only';
import { type ShutdownReport } from '#streams';
import { readConfig } from '../../src/app/config/read-config';
import { type Phases } from '../../src/app/compose/phases';
import { type RunningApp, start } from '../../src/app/start';
import {
  type LogControl,
  type LogFields,
  type Logger,
  type LogLevelName,
} from '../../src/ports/logger';
import { DataFolder } from '../faults/data-folder';
import { asANode } from './as-a-node';
import { QUIET_TOWN } from './quiet-town';

export interface LogRow {
  readonly level: string;
  readonly event: string;
  readonly fields: LogFields;
}

/** The real server in this process, with a real PostgreSQL of its own. */
export interface TestApp {
  readonly url: string;
  /** Metrics, scopes, dead letters. */
  readonly opsUrl: string;
  readonly phases: Phases;
  /** null = it is alone. */
  readonly natsUrl: string | null;
  /** Every line it has logged. */
  readonly logged: readonly LogRow[];
  readonly dataDir: string;
  /** Of its PostgreSQL. */
  readonly databaseUrl: () => Promise<string>;
  /** See `RunningApp`. */
  readonly stopAsked$: RunningApp['stopAsked$'];
  /** Stops it and forgets its data. Again: the same report. */
  readonly stop: () => Promise<ShutdownReport>;
}

/** What a test must be allowed that a player is not: by configuration, and by nothing else. */
const ROOMY = {
  GUESTS_PER_HOUR: '10000',
  REGISTRATIONS_PER_HOUR: '10000',
  STREAMS_PER_ADDRESS: '10000',
  COMMANDS_PER_SECOND: '1000',
  COMMAND_BURST: '1000',
  // Those who come in stand at the start.
  TUTORIAL: 'false',
  ...QUIET_TOWN,
  RULES_CHAT_SAY_PER_MIN: '100000',
  RULES_CHAT_GLOBAL_PER_MIN: '100000',
  RULES_CHAT_WHISPER_PER_MIN: '100000',
};

/** @param env variables over those of a test: `{ DATABASE_URL, WORLD_DIR, … }`. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mythosmud-app-'));
  await chmod(dataDir, 0o711);
  const logged: LogRow[] = [];
  const node = await asANode(env['DATA_DIR'] ?? dataDir, env);
  const config = readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    OPS_PORT: '0',
    DATA_DIR: dataDir,
    ...ROOMY,
    ...node,
    ...env,
  });
  const app = await start(config, collecting(logged), control());
  let stopped: Promise<ShutdownReport> | null = null;
  const stop = async (): Promise<ShutdownReport> => {
    const report = await only(app.stop('test'));
    await rm(dataDir, { recursive: true, force: true });
    return report;
  };
  return {
    url: app.url,
    opsUrl: app.opsUrl,
    phases: app.phases,
    logged,
    dataDir,
    natsUrl: config.nats.natsUrl?.join(',') ?? null,
    databaseUrl: async () => config.storage.databaseUrl ?? DataFolder.at(dataDir).databaseUrl(),
    stopAsked$: app.stopAsked$,
    stop: async () => (stopped ??= stop()),
  };
}

/** All is collected, whatever the level. */
function control(): LogControl {
  let level: LogLevelName = 'debug';
  return {
    level: () => level,
    setLevel: (next) => {
      level = next;
    },
    dropped: () => 0,
  };
}

function collecting(rows: LogRow[], bound: LogFields = {}): Logger {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      rows.push({ level, event, fields: { ...bound, ...fields } });
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => collecting(rows, { ...bound, ...fields }),
  };
}
