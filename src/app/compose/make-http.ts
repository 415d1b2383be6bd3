import { concatMap, of, tap, throwError } from 'rxjs';
import { accountRoutes } from '../../http/accounts/account-routes';
import { guard, identityOf } from '../../http/accounts/guard';
import { openapiRoute } from '../../http/openapi/openapi-route';
import { playRoutes } from '../../http/play/play-routes';
import { type RunConfig } from '../../http/play/run-command';
import { HttpProblem } from '../../http/problem/http-problem';
import { healthRoutes } from '../../http/server/health-routes';
import { dispatch, type Listeners } from '../../http/server/listen';
import { makeExpress } from '../../http/server/make-express';
import { Connections } from '../../http/stream/connections';
import { distortion } from '../../perception/distort/distortion';
import { MAP, mapOf } from '../../rules/chart/map-of';
import { historySizes } from '../../rules/talk/history-sizes';
import { CommandDesk } from '../../session/command-desk';
import { PAGE } from '../places';
import { helpOf } from './help-of';
import { authOf, type HttpParts } from './http-parts';
import { streamDoors } from './stream-doors';

/** Longer than the world ever takes; then the client asks again with the same id. */
const ANSWER_WITHIN_MS = 10_000;

/** The HTTP edge: it subscribes, and knows no game. */
export function makeHttp(parts: HttpParts): {
  readonly listeners: Listeners;
  readonly connections: Connections;
  readonly desk: CommandDesk;
} {
  const { phases, clock, logger } = parts;
  const connections = new Connections({
    scope: phases.streams,
    scheduler: clock.scheduler,
    logger,
  });
  const desk = deskOf(parts);
  const run = runOf(parts, desk);
  const others = makeExpress({
    logger,
    uuid: parts.random.uuid,
    bodyMaxBytes: parts.config.server.bodyMaxBytes,
    isTls: parts.config.server.tlsCookies,
    health: healthRoutes({ checks: parts.checks }),
    api: [openapiRoute(), accounts(parts), play(parts, desk, run)],
    page: PAGE,
  });
  const { events, webSocket } = streamDoors(parts, connections, run);
  const listeners = { request: dispatch(events, others), upgrade: webSocket };
  return { listeners, connections, desk };
}

function accounts(parts: HttpParts) {
  const { accounts: services, config, entrance, epoch, random, world } = parts;
  return accountRoutes({
    services,
    auth: authOf(parts),
    wallClock: { now: () => Date.now() },
    trustedProxies: config.server.trustedProxies,
    enter: (player, account) =>
      entrance.enter({ account, player, correlationId: random.uuid(), hasStream: false }).pipe(
        // bounded: one answer to one request.
        concatMap((entered) =>
          entered.kind === 'entered'
            ? of({ playerId: player, streamUrl: '/api/events', epoch, offset: entered.offset })
            : throwError(() => new HttpProblem('NOT_FOUND', 'You have no such character.')),
        ),
      ),
    aside: (account, work$) => entrance.aside(account, work$),
    renamed: ({ player, newName, inWorld }, correlationId) =>
      player !== null && inWorld ? world.rename(player, newName, correlationId) : of(null),
  });
}

/** How lines are run, by POST and by WebSocket. */
function deskOf(parts: HttpParts): CommandDesk {
  const { config, gateway, clock, log, sessions, staff } = parts;
  const { commandsPerSecond: refillPerS, commandBurst: capacity } = config.rates;
  return new CommandDesk({
    world: gateway,
    log,
    distort: distortion(config.rules),
    rate: { capacity, refillPerS },
    now: clock.now,
    head: () => sessions.head,
    histories: historySizes(config.rules),
    staff,
  });
}

const runOf = ({ logger, clock, meters, reach }: HttpParts, desk: CommandDesk): RunConfig => ({
  logger,
  scheduler: clock.scheduler,
  answerWithinMs: ANSWER_WITHIN_MS,
  watch: meters.command,
  command: (asked) =>
    desk.command(asked).pipe(
      tap(() => {
        reach('before-answer');
      }),
    ),
});

function play(parts: HttpParts, desk: CommandDesk, run: RunConfig) {
  const { world, entrance, phases, sessions, clock } = parts;
  return playRoutes({
    ...run,
    passed: guard(authOf(parts)),
    scope: phases.finish,
    playerOf: (response) => entrance.lastOf(identityOf(response).account),
    alive: (player, id) => {
      sessions.alive(player, id);
    },
    map: (player) => {
      const character = world.committed.character(player);
      if (character === undefined) return null;
      return mapOf(world.committed, character, { sheet: MAP, at: clock.now() }) ?? null;
    },
    ...helpOf(world),
    linesOf: (player, channel, lines) => desk.linesOf(player, channel, lines),
  });
}
