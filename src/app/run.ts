import { config as rxjsConfig, firstValueFrom } from 'rxjs';
import { createLog, type Log } from '../infra/logging/create-log';
import { AppError } from '../model/app-error';
import { type Config } from './config/config';
import { ConfigError } from './config/config-error';
import { printConfig } from './config/print-config';
import { readConfig } from './config/read-config';
import { EXIT, exitCodeOf } from './exit-codes';
import { type RunningApp, start } from './start';
import { howToPlay } from './how-to-play';
import { oneValue } from './one-value';
import { StopSignals } from './stop-signals';

/** After an uncaught exception, ms. */
const SHORT_STOP_MS = 5_000;

/** The process, and the way out of it at once, which only main has. */
export interface Life {
  readonly proc: NodeJS.Process;
  readonly exit: (code: number) => void;
  /** Monotonic, ms. */
  readonly now: () => number;
}

/**
 * The life of the process: configuration, start, signals, stop.
 *
 * Resolves with what it should end with; a second signal, half a second later or more, ends it at once.
 */
export async function run(life: Life): Promise<number> {
  const { proc } = life;
  const config = configOf(proc);
  if (typeof config === 'number') return config;
  const log = logFor(config, proc);
  rxjsConfig.onUnhandledError = (error: unknown) => {
    log.logger.error('rxjs.unhandledError', { error });
  };
  rxjsConfig.onStoppedNotification = (notification) => {
    if (notification.kind === 'E')
      log.logger.warn('rxjs.lateError', { error: notification.error as unknown });
  };
  try {
    const app = await start(config, log.logger, log);
    // Beside the log, which may be a file or a program's.
    if (config.server.nodeEnv !== 'production') proc.stderr.write(howToPlay(app.url));
    return await untilStopped(life, app, log);
  } catch (error) {
    // What an operator can mend is said in one line; anything else keeps its stack.
    if (error instanceof AppError || exitCodeOf(error) !== EXIT.software)
      proc.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    log.logger.error('server.failed', { error });
    return exitCodeOf(error);
  } finally {
    await firstValueFrom(log.flushed(), { defaultValue: null });
  }
}

function configOf(proc: NodeJS.Process): Config | number {
  try {
    const config = readConfig(proc.env);
    if (!proc.argv.includes('--print-config')) return config;
    proc.stdout.write(`${printConfig(config)}\n`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    proc.stderr.write(`${error.message}\n`);
    return EXIT.config;
  }
}

function logFor({ log, server }: Config, proc: NodeJS.Process): Log {
  const isProduction = server.nodeEnv === 'production';
  const isText =
    log.logFormat === 'auto' ? proc.stdout.isTTY && !isProduction : log.logFormat === 'text';
  return createLog({
    level: log.logLevel,
    format: isText ? 'text' : 'json',
    isDevelopment: !isProduction,
    destination: proc.stdout,
    now: () => Date.now(),
    maxLines: log.logMaxLines,
  });
}

/** The first signal begins the stop, another one ends it; an uncaught exception takes the same way, quicker. */
async function untilStopped(
  { proc, exit, now }: Life,
  app: RunningApp,
  { logger }: Log,
): Promise<number> {
  const crashes: unknown[] = [];
  const source = await new Promise<string>((resolve) => {
    const signals = new StopSignals(now);
    const onSignal = (signal: string): void => {
      const heard = signals.hear();
      if (heard === 'end') exit(EXIT.interrupted);
      if (heard === 'stop') resolve(signal);
    };
    proc.on('SIGTERM', onSignal);
    proc.on('SIGINT', onSignal);
    proc.on('SIGUSR2', () => {
      logger.info('scopes.snapshot', { tree: app.phases.app.snapshot() });
    });
    const onCrash = (error: unknown): void => {
      logger.error('process.uncaught', { error });
      crashes.push(error);
      setTimeout(() => {
        exit(EXIT.software);
      }, SHORT_STOP_MS).unref();
      resolve('uncaught');
    };
    app.phases.app.subscribe('fenced', app.fenced$, {
      next: () => {
        signals.begun();
        resolve('fenced');
      },
      error: onCrash,
    });
    app.phases.app.subscribe('stop-asked', app.stopAsked$, {
      next: (reason) => {
        signals.begun();
        logger.info('shutdown.asked', { reason });
        resolve('staff');
      },
      error: onCrash,
    });
    proc.on('uncaughtException', onCrash);
    proc.on('unhandledRejection', onCrash);
  });
  const report = await oneValue(app.stop(source));
  const { ms, drained, forced, abandoned, errors, longestSliceMs } = report;
  logger.info('shutdown.done', { ms, drained, forced, abandoned, errors, longestSliceMs });
  if (crashes.length > 0) return EXIT.software;
  if (source === 'fenced') return EXIT.unavailable;
  return abandoned.count > 0 ? EXIT.abandoned : EXIT.ok;
}
