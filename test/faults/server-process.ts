import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(process.cwd(), 'dist/src/main.js');

/** A real server in a process of its own, to be killed. */
export class ServerProcess {
  readonly url: string;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;
  #output = '';

  constructor(config: { readonly port: number; readonly env: Readonly<Record<string, string>> }) {
    this.url = `http://127.0.0.1:${String(config.port)}`;
    this.#env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(config.port),
      OPS_PORT: '0',
      LOG_FORMAT: 'json',
      // Those who come in stand at the start.
      TUTORIAL: 'false',
      ...config.env,
    };
  }

  /** Everything it has written. */
  get output(): string {
    return this.#output;
  }

  get exitCode(): number | null {
    return this.#child?.exitCode ?? null;
  }

  /** Resolves when it is ready to be played. */
  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = spawn(process.execPath, [MAIN], { env: { ...this.#env, ...more } });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        this.#output += bytes.toString();
      });
    const deadline = Date.now() + 30_000;
    while (!(await this.#isReady())) {
      if (hasEnded(child))
        throw new Error(`the server ended before it was ready:\n${this.#output.slice(-4_000)}`);
      if (Date.now() > deadline)
        throw new Error(`the server is not ready:\n${this.#output.slice(-4_000)}`);
      await pause(50);
    }
  }

  /** Sends a signal and resolves with how it ended. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }> {
    const child = this.#child;
    if (child === null || hasEnded(child)) return { code: child?.exitCode ?? null, ms: 0 };
    const since = performance.now();
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return { code: child.exitCode, ms: performance.now() - since };
  }

  /** Sends a signal that does not end it. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal);
  }

  /** Resolves when it has gone by itself. */
  async gone(): Promise<void> {
    const child = this.#child;
    if (child === null || hasEnded(child)) return;
    await once(child, 'exit');
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).status === 200;
    } catch {
      return false;
    }
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

export const pause = async (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
