import { Agent, request } from 'node:http';
import { type RunningSide } from '../sides/side';
import { markedText } from './mark';

export interface SendersConfig {
  /** Who send, in turn. */
  readonly players: number;
  /** Requests that may wait for their answer. */
  readonly atOnce: number;
}

/** Puts numbered messages in by POST, from so many senders in turn. */
export class Senders {
  readonly #agent: Agent;
  readonly #side: RunningSide;
  readonly #config: SendersConfig;
  /** When each message's request was begun, by number; ms of `performance`. */
  readonly sentAt: number[] = [];
  readonly accepted = new Set<number>();
  /** First answer that was no yes. */
  refusal: string | null = null;
  #next = 0;

  constructor(side: RunningSide, config: SendersConfig) {
    this.#side = side;
    this.#config = config;
    this.#agent = new Agent({ keepAlive: true, maxSockets: config.atOnce });
  }

  /** Begins with message 0 of a new count. */
  begin(): void {
    this.#next = 0;
    this.sentAt.length = 0;
    this.accepted.clear();
  }

  /** So many a second, due whether or not those before were answered; resolves when all were. */
  async steady(rate: number, seconds: number): Promise<void> {
    const answers: Promise<void>[] = [];
    const since = performance.now();
    for (let n = 0; n < rate * seconds; n += 1) {
      const waitMs = since + (n * 1_000) / rate - performance.now();
      if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
      answers.push(this.#send());
    }
    await Promise.all(answers);
  }

  /** So many in all, or until then, the next one when one was answered. */
  async eager(bound: { readonly messages: number; readonly untilMs: number }): Promise<void> {
    const work = async (): Promise<void> => {
      while (this.#next < bound.messages && performance.now() < bound.untilMs) await this.#send();
    };
    await Promise.all(Array.from({ length: this.#config.atOnce }, work));
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(): Promise<void> {
    const number = this.#next++;
    const { path, token, body } = this.#side.post(
      number % this.#config.players,
      markedText(number),
    );
    this.sentAt[number] = performance.now();
    return new Promise((resolve) => {
      const sent = request(
        {
          agent: this.#agent,
          port: this.#side.port,
          host: '127.0.0.1',
          path,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            authorization: `Bearer ${token}`,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part));
          response.on('end', () => {
            if (response.statusCode === 200 && text.includes('"outcome":"done"'))
              this.accepted.add(number);
            else this.refusal ??= `${response.statusCode ?? 0} ${text}`;
            resolve();
          });
        },
      );
      sent.on('error', (error) => {
        this.refusal ??= error.message;
        resolve();
      });
      sent.end(body);
    });
  }
}
