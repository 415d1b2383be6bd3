import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type CommandAnswer } from '../api/guest';
import { type SeenFrame } from '../sse-client';
import { Waiting } from './waiting';
import { type WireAsked, type WireClient, type WireKind } from './wire-client';

interface Message {
  readonly id?: string;
  readonly event: string;
  readonly data?: SeenFrame['data'];
}

/** What only a WebSocket can ask for. */
export interface WebSocketAsked {
  /** Whether it answers pings. @default true */
  readonly autoPong?: boolean;
}

/** Answers to what the client sent; the rest is the stream. */
const ANSWERS: readonly string[] = ['outcome', 'problem', 'pong'];

/** One WebSocket, with all that it has said. */
export class WebSocketWire implements WireClient {
  readonly frames: SeenFrame[] = [];
  readonly answers: Message[] = [];
  readonly socket: WebSocket;
  readonly ended: Promise<readonly [code: number, reason: Buffer]>;
  cursor: string;
  readonly #waiting = new Waiting();

  constructor(url: string, token: string, asked: WireAsked & WebSocketAsked = {}) {
    const { lastEventId, isText = false, autoPong = true } = asked;
    this.cursor = lastEventId ?? '';
    const query = new URLSearchParams({
      ...(lastEventId !== undefined && { last_event_id: lastEventId }),
      ...(isText && { render: 'text' }),
    });
    const address = `${url.replace(/^http/, 'ws')}/api/ws?${query.toString()}`;
    this.socket = new WebSocket(address, ['mythos.v1', `bearer.${token}`], { autoPong });
    this.ended = once(this.socket, 'close') as unknown as typeof this.ended;
    this.socket.on('message', (data: Buffer) => {
      this.#take(JSON.parse(data.toString()) as Message);
    });
    this.socket.on('error', () => undefined);
  }

  async until(fits: (frame: SeenFrame) => boolean): Promise<SeenFrame> {
    return this.#when(() => this.frames.find(fits));
  }

  async reaches(cursor: string): Promise<unknown> {
    return this.#when(() => (this.cursor === cursor ? true : undefined));
  }

  /** The first answer that fits. */
  async answer(fits: (message: Message) => boolean): Promise<Message> {
    return this.#when(() => this.answers.find(fits));
  }

  async does(line: string, id: string = randomUUID()): Promise<CommandAnswer> {
    const before = this.answers.length;
    this.socket.send(JSON.stringify({ type: 'command', id, line }));
    const { event, data } = await this.answer(
      (message) => this.answers.indexOf(message) >= before && message.data?.['id'] === id,
    );
    if (event !== 'outcome') throw new Error(String(data?.['code']));
    return data as unknown as CommandAnswer;
  }

  stall(): void {
    this.socket.pause();
  }

  async cut(): Promise<unknown> {
    this.socket.terminate();
    return this.ended;
  }

  #take(message: Message): void {
    const { id, event, data = {} } = message;
    if (id !== undefined) this.cursor = id;
    if (ANSWERS.includes(event)) this.answers.push(message);
    else if (event !== 'heartbeat')
      this.frames.push({ id, event: event === 'message' ? undefined : event, data });
    this.#waiting.sign();
  }

  async #when<T>(find: () => T | undefined): Promise<T> {
    return this.#waiting.when(find, () => JSON.stringify([this.frames, this.answers]));
  }
}

/** A WebSocket, and lines by it. */
export const WEBSOCKET: WireKind = {
  name: 'a WebSocket',
  open: async (url, token, asked) => {
    const wire = new WebSocketWire(url, token, asked);
    await once(wire.socket, 'open');
    return wire;
  },
};
