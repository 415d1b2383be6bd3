/** How the page stands to the server. Times are wall time, ms. */
export type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'catching-up'; readonly lines: number }
  | { readonly kind: 'retrying'; readonly againAt: number }
  | { readonly kind: 'draining'; readonly againAt: number }
  | { readonly kind: 'full'; readonly againAt: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'final'; readonly code: string; readonly text: string };

/** Whether it waits, and for how long, is part of the words: a state is never only a colour. */
export function connectionWords(connection: Connection, now: number): string {
  switch (connection.kind) {
    case 'connecting':
      return 'Connecting';
    case 'live':
      return 'Connected';
    case 'catching-up':
      return `Catching up, ${plural(connection.lines, 'line')}`;
    case 'retrying':
      return `Lost. Again in ${secondsUntil(connection.againAt, now)} s`;
    case 'draining':
      return 'The server restarts';
    case 'full':
      return 'The house is full';
    case 'offline':
      return 'This device is offline';
    case 'final':
      return connection.text;
  }
}

/** The same without what counts down, so that a reader hears each change once. */
export const connectionNews = (connection: Connection): string =>
  connection.kind === 'retrying' ? 'Connection lost' : connectionWords(connection, 0);

/** Whether a press on "Now" makes sense. */
export const isWaiting = (connection: Connection): boolean =>
  connection.kind === 'retrying' || connection.kind === 'draining' || connection.kind === 'full';

export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const secondsUntil = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 1000));
