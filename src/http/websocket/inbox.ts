import { type RawData, WebSocket } from 'ws';
import { type PlayerId } from '../../model/ids';
import { type Answer } from '../../model/outcome';
import { type Logger } from '../../ports/logger';
import { type PlayerStream } from '../../session/player-stream';
import { type CompositeSubscription } from '#streams';
import { type Observable } from 'rxjs';
import { type SentLine } from '../play/run-command';
import { type HttpProblem } from '../problem/http-problem';
import { problemBody } from '../problem/problem-body';
import { toProblem } from '../problem/to-problem';
import { BadMessages } from './bad-messages';
import { readMessage } from './client-message';

export interface InboxConfig {
  /** Owns the commands under way. */
  readonly scope: CompositeSubscription;
  readonly run: (player: PlayerId, sent: SentLine) => Observable<Answer>;
  readonly now: () => number;
  readonly uuid: () => string;
  readonly logger: Logger;
}

/** What a client has sent over its WebSocket is done, and answered among its frames. */
export function takeFrom(config: InboxConfig, webSocket: WebSocket, stream: PlayerStream): void {
  const bad = new BadMessages(config.now);
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    // One that is being closed may go on talking.
    if (webSocket.readyState !== WebSocket.OPEN || !Buffer.isBuffer(data)) return;
    const read = readMessage(data, isBinary);
    const correlationId = config.uuid();
    if (read.kind === 'bad') {
      refuse(config, stream, { ...read, correlationId });
      if (bad.add()) sendAway(config, stream);
    } else if (read.message.type === 'ping') stream.tell('pong');
    else obey(config, stream, { ...read.message, correlationId });
  });
}

function obey(config: InboxConfig, stream: PlayerStream, sent: SentLine): void {
  const { id, correlationId } = sent;
  const error = (failure: unknown): void => {
    refuse(config, stream, { problem: toProblem(failure), id, correlationId });
  };
  const next = (answer: Answer): void => {
    stream.tell('outcome', answer);
  };
  try {
    const answer$ = config.run(stream.player, sent);
    config.scope.subscribe(`request:${correlationId}`, answer$, { next, error });
  } catch (failure) {
    // The server stops, and takes nothing more.
    error(failure);
  }
}

interface Refusal {
  readonly problem: HttpProblem;
  /** The command's; null = it has none. */
  readonly id: string | null;
  readonly correlationId: string;
}

function refuse(
  { logger }: InboxConfig,
  stream: PlayerStream,
  { problem, id, correlationId }: Refusal,
): void {
  const { code, status, details } = problem;
  const line = { code, status, method: 'WS', path: '/api/ws', correlationId, streamId: stream.id };
  if (status >= 500) logger.warn('http.failed', { ...line, error: problem.cause ?? problem });
  else logger.debug('http.refused', line);
  const { retryAfterMs } = details;
  stream.tell('problem', {
    ...(id !== null && { id }),
    ...problemBody(problem, correlationId),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

function sendAway({ logger }: InboxConfig, stream: PlayerStream): void {
  logger.info('stream.sentAway', { streamId: stream.id, playerId: stream.player });
  stream.end(null);
}
