import { type RequestListener } from 'node:http';
import { createHeartbeat } from '#streams';
import { of } from 'rxjs';
import { shownToken } from '../../http/accounts/authenticate';
import { mayOpen } from '../../http/accounts/origin';
import { runCommand, type RunConfig } from '../../http/play/run-command';
import { type UpgradeListener } from '../../http/server/listen';
import { type Connections } from '../../http/stream/connections';
import { streamRoute } from '../../http/stream/stream-route';
import { withShownToken } from '../../http/websocket/subprotocol';
import { webSocketRoute } from '../../http/websocket/websocket-route';
import { type ByeCode } from '../../model/frame';
import { type Wire } from '../../session/shared-frame';
import { type StreamRequest } from '../../session/stream-request';
import { callerOf } from './caller-of';
import { authOf, type HttpParts } from './http-parts';
import { LINGER_MS } from './phases';

/** The two ways to a stream: Server-Sent Events, and a WebSocket that also takes commands. */
export function streamDoors(
  parts: HttpParts,
  connections: Connections,
  run: RunConfig,
): { readonly events: RequestListener; readonly webSocket: UpgradeListener } {
  const { clock, config, logger, phases, random, sessions } = parts;
  const { isTls, allowedOrigins } = authOf(parts);
  const { uuid } = random;
  const reception = {
    scope: phases.intake,
    connections,
    callerOf: callerOf(parts),
    open: (request: StreamRequest) =>
      parts.isShedding() ? ({ kind: 'busy', code: 'busy' } as const) : sessions.open(request),
    lastWord: (code: ByeCode, wire: Wire) => sessions.lastWord(code, wire),
    uuid,
    logger,
  };
  return {
    events: streamRoute({ ...reception, lingerMs: LINGER_MS }),
    webSocket: webSocketRoute({
      ...reception,
      sockets: phases.streams,
      isOurs: (headers) =>
        mayOpen(headers, shownToken(withShownToken(headers), isTls)?.by ?? null, allowedOrigins),
      heartbeat: createHeartbeat({
        everyMs: config.streams.wsPingMs,
        jitter: 0,
        scheduler: clock.scheduler,
        random: random.next,
      }),
      inbox: {
        scope: phases.finish,
        run: (player, sent) => runCommand(run, of(player), sent),
        now: clock.now,
        uuid,
        logger,
      },
    }),
  };
}
