import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { type Logger } from '../../ports/logger';
import { type HttpProblem } from '../problem/http-problem';
import { problemBody, problemHeaders } from '../problem/problem-body';

/** An ordinary answer to a request that wanted a WebSocket, written by hand: Node has let go of its socket. */
export function refuseUpgrade(
  { socket }: Pick<IncomingMessage, 'socket'>,
  problem: HttpProblem,
  correlationId: string,
): void {
  const body = JSON.stringify(problemBody(problem, correlationId));
  const headers = {
    ...problemHeaders(problem),
    'X-Correlation-Id': correlationId,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Error'}`;
  socket.once('finish', () => {
    socket.destroy();
  });
  socket.end([head, ...lines, '', body].join('\r\n'));
}

/** One line in the log, for a refusal that nobody has noted yet. */
export function noteRefusal(
  logger: Logger,
  { code, status }: HttpProblem,
  request: { readonly path: string; readonly correlationId: string },
): void {
  logger.debug('http.refused', { code, status, method: 'GET', ...request });
}
