import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A client that asks for a stream, reads its first bytes, and never another one. */
export class StalledStream {
  /** As the server named it. */
  readonly streamId: string;
  readonly #socket: Socket;

  private constructor(socket: Socket, streamId: string) {
    this.#socket = socket;
    this.streamId = streamId;
  }

  static async open(url: string, token: string): Promise<StalledStream> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `GET /api/events HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    );
    let text = '';
    for (;;) {
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      text += chunk.toString();
      const streamId = /"streamId":"([^"]+)"/.exec(text)?.[1];
      if (streamId === undefined) continue;
      socket.pause();
      return new StalledStream(socket, streamId);
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
