/**
 * The answer's head, written by hand: no chunk framing, and nothing between the frames and the socket.
 *
 * Headers as proxies and browsers need them for a stream that is flushed at once (protocol.md).
 */
export function streamHead(extra: Readonly<Record<string, string>>): string {
  const headers = {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-cache, no-store, no-transform',
    'X-Accel-Buffering': 'no',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
    ...extra,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');
}
