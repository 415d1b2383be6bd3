import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Waiting } from '../contract/waiting';

/** The messages of one WebSocket, read one by one. */
export class DocTalk {
  readonly #socket: WebSocket;
  readonly #heard: unknown[] = [];
  readonly #waiting = new Waiting();
  #read = 0;

  private constructor(address: string, protocols: readonly string[]) {
    this.#socket = new WebSocket(address, [...protocols]);
    this.#socket.on('message', (data: Buffer) => {
      this.#heard.push(JSON.parse(data.toString()));
      this.#waiting.sign();
    });
  }

  /** @param protocols as in the header. */
  static async open(address: string, protocols: string): Promise<DocTalk> {
    const talk = new DocTalk(address, protocols.split(', '));
    await once(talk.#socket, 'open');
    return talk;
  }

  says(text: string): void {
    this.#socket.send(text);
  }

  /** The next message that was not read. */
  async next(): Promise<unknown> {
    const at = this.#read;
    this.#read += 1;
    return this.#waiting.when(
      () => this.#heard[at],
      () => JSON.stringify(this.#heard),
    );
  }

  async cut(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    this.#socket.terminate();
    await once(this.#socket, 'close');
  }
}
