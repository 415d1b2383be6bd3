/** A request of a sender. */
export interface Post {
  readonly path: string;
  readonly token: string;
  readonly body: string;
}

/** A server under load, in a fresh process. */
export interface RunningSide {
  readonly pid: number;
  readonly port: number;
  /** Path of the stream. */
  readonly streamPath: string;
  /** Bearer of the n-th stream and sender. */
  readonly token: (n: number) => string;
  /** A text to everybody, from the n-th sender. */
  readonly post: (n: number, text: string) => Post;
  /** CPU seconds of its database so far; 0 = it has none. */
  readonly databaseCpu: () => Promise<number>;
  readonly end: () => Promise<void>;
}

/** One of those that are compared. */
export interface Side {
  readonly name: string;
  readonly start: () => Promise<RunningSide>;
}
