import { type PlayerId } from '../../model/ids';
import { type Logger } from '../../ports/logger';
import { type StreamOwner } from '../../session/player-stream';
import { type Opened, type StreamRequest } from '../../session/stream-request';
import { type CompositeSubscription } from '#streams';
import { type Observable } from 'rxjs';
import { type Addressed } from '../accounts/client-address';
import { refusalOf } from '../accounts/refusal-of';
import { type Arrival } from './arrival';

/** Who asks for a stream. */
export type Caller =
  /** No token. */
  | { readonly kind: 'nobody' }
  /** A token that is none, or has run out. */
  | { readonly kind: 'unknown' }
  /** Logged out. */
  | { readonly kind: 'gone' }
  /** `player` null = nobody of theirs is in the world. */
  | { readonly kind: 'known'; readonly owner: StreamOwner; readonly player: PlayerId | null };

export interface ReceptionConfig {
  readonly scope: CompositeSubscription;
  /** Authenticates, and lets a character that lost its line come in again. Errors: the stream is put off. */
  readonly callerOf: (sender: Addressed, correlationId: string) => Observable<Caller>;
  readonly open: (request: StreamRequest) => Opened;
  readonly uuid: () => string;
  readonly logger: Logger;
}

/** Finds out who asks for a stream, and gives one of the arrival's answers: the same for whatever carries the stream. */
export function receive(config: ReceptionConfig, arrival: Arrival): void {
  const { logger, scope } = config;
  const { correlationId } = arrival;
  opening(config, arrival, {
    next: (caller) => {
      if (arrival.isGone()) return;
      if (caller.kind === 'nobody' || caller.kind === 'unknown')
        refuse(config, arrival, caller.kind);
      else if (caller.kind === 'gone' || caller.player === null) stop(config, arrival);
      else begin(config, arrival, { ...caller, player: caller.player });
    },
    error: (error) => {
      logger.warn('stream.putOff', { correlationId, error });
      if (!arrival.isGone()) arrival.putOff(scope.state === 'open' ? 'busy' : 'shutdown');
    },
  });
}

/** Asks who it is. A scope that takes nothing more, since the server stops, is an error like any other. */
function opening(
  { scope, callerOf, uuid }: ReceptionConfig,
  { sender, correlationId }: Arrival,
  observer: { readonly next: (caller: Caller) => void; readonly error: (error: unknown) => void },
): void {
  try {
    scope.subscribe(`opening:${uuid()}`, callerOf(sender, correlationId), observer);
  } catch (error) {
    observer.error(error);
  }
}

function refuse(
  { logger }: ReceptionConfig,
  { path, correlationId, refuse: answer }: Arrival,
  kind: 'nobody' | 'unknown',
): void {
  const problem = refusalOf(kind);
  const { code, status } = problem;
  logger.debug('http.refused', { code, status, method: 'GET', path, correlationId });
  answer(problem);
}

function stop({ logger }: ReceptionConfig, arrival: Arrival): void {
  logger.debug('stream.stopped', { correlationId: arrival.correlationId });
  arrival.stop();
}

function begin(
  config: ReceptionConfig,
  arrival: Arrival,
  { owner, player }: { readonly owner: StreamOwner; readonly player: PlayerId },
): void {
  const { correlationId, asked, wire } = arrival;
  const opened = config.open({ player, owner, wire, ...asked });
  if (opened.kind === 'nobody') stop(config, arrival);
  else if (opened.kind === 'busy') {
    config.logger.info('stream.putOff', { correlationId, playerId: player });
    arrival.putOff(opened.code);
  } else {
    const { id: streamId, beginning } = opened.stream;
    const how = {
      wire,
      begins: beginning.kind,
      ...(beginning.kind === 'reset' && { why: beginning.why }),
    };
    config.logger.info('stream.opened', { correlationId, playerId: player, streamId, ...how });
    arrival.begin(opened.stream);
  }
}
