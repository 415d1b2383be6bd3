import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createParser, type EventSourceMessage } from 'eventsource-parser';

const README = join(__dirname, '../../../README.md');
const DEFAULT_BASE = 'base=http://localhost:8080';

/** The shell commands of README's part on curl: the first terminal's, up to the one that listens, and the second's. */
export interface Documented {
  readonly enter: string;
  readonly listen: string;
  readonly speak: string;
}

export async function documentedCurl(): Promise<Documented> {
  const readme = await readFile(README, 'utf8');
  const part = readme.slice(readme.indexOf('**With curl**'));
  const [first, second] = [...part.matchAll(/```sh\n(.*?)```/gs)].map(([, code = '']) => code);
  const lines = first?.trimEnd().split('\n') ?? [];
  const listen = lines.pop() ?? '';
  if (second === undefined || !listen.startsWith('curl -sN') || !lines.includes(DEFAULT_BASE))
    throw new Error('README has no part on curl as this test knows it');
  return { enter: lines.join('\n'), listen, speak: second };
}

/** Runs a script in bash as somebody at a terminal would; resolves with what it printed. */
export async function typed(script: string): Promise<string> {
  const shell = bash(script);
  let printed = '';
  shell.stdout?.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  await once(shell, 'close');
  if (shell.exitCode !== 0) throw new Error(`${script}\nended with ${String(shell.exitCode)}`);
  return printed;
}

/** The same script against another server. */
export const against = (url: string, script: string): string =>
  script.replace(DEFAULT_BASE, `base=${url}`);

/** A terminal in which curl listens, until it is cut. */
export class Listening {
  readonly heard: EventSourceMessage[] = [];
  readonly #shell: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #waiting = new Set<() => void>();

  constructor(script: string) {
    this.#shell = bash(script);
    this.#ended = once(this.#shell, 'close');
    const parser = createParser({
      onEvent: (message) => {
        this.heard.push(message);
        for (const look of this.#waiting) look();
      },
    });
    this.#shell.stdout?.setEncoding('utf8').on('data', (text: string) => {
      parser.feed(text);
    });
  }

  /** Resolves when something like this has been heard. */
  async until(fits: (message: EventSourceMessage) => boolean, withinMs = 10_000): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!this.heard.some(fits)) return;
        clearTimeout(limit);
        this.#waiting.delete(look);
        resolve();
      };
      const limit = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`not heard within ${String(withinMs)} ms: ${fits.toString()}`));
      }, withinMs);
      this.#waiting.add(look);
      look();
    });
  }

  /** The line goes dead. */
  async cut(): Promise<void> {
    this.#shell.kill('SIGKILL');
    await this.#ended;
  }
}

/** Stops at the first command that fails, as a person would. */
const bash = (script: string): ChildProcess =>
  spawn('bash', ['-c', `set -eo pipefail\n${script}`], { stdio: ['ignore', 'pipe', 'inherit'] });
