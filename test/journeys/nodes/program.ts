import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export interface ProgramConfig {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Everything that it writes goes to its end. */
  readonly logFile: string;
}

/** A process beside this one, which a key pressed at the terminal does not reach. */
export class Program {
  readonly #config: ProgramConfig;
  readonly #child: ChildProcess;
  readonly #ended: Promise<string>;
  #end: string | null = null;

  private constructor(config: ProgramConfig) {
    const { command, args, env, logFile } = config;
    this.#config = config;
    this.#child = spawn(command, args, {
      // A process group of its own.
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(logFile, { flags: 'a' });
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    this.#ended = once(this.#child, 'close')
      .then(([code, signal]) => String(signal ?? code))
      .catch((error: unknown) => String(error))
      .then((end) => {
        log.end();
        this.#end = end;
        return end;
      });
  }

  /** Resolves once it is ready; rejects when it has ended before, or is not within half a minute. */
  static async start(config: ProgramConfig, isReady: () => Promise<boolean>): Promise<Program> {
    const program = new Program(config);
    const giveUpAt = performance.now() + 30_000;
    while (!(await isReady().catch(() => false))) {
      if (program.#end !== null) throw program.#failure(`has ended (${program.#end}) at its start`);
      if (performance.now() > giveUpAt) {
        await program.stop();
        throw program.#failure('is not ready after 30 s');
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return program;
  }

  get logFile(): string {
    return this.#config.logFile;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Resolves with how it ended: a signal, or a status. */
  get ended(): Promise<string> {
    return this.#ended;
  }

  /** Sends a signal; resolves with how it ended. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<string> {
    this.#child.kill(signal);
    return this.#ended;
  }

  #failure(what: string): Error {
    const { name, logFile } = this.#config;
    return new Error(`${name} ${what}: see ${logFile}`);
  }
}
