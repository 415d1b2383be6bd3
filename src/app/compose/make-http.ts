import { type IncomingMessage, type RequestListener } from 'node:http';
import { concatMap, map, type Observable, of, tap, throwError } from 'rxjs';
import { type AccountServices } from '../../account/account-services';
import { accountRoutes } from '../../http/accounts/account-routes';
import { authenticate } from '../../http/accounts/authenticate';
import { clientAddress } from '../../http/accounts/client-address';
import { guard, identityOf } from '../../http/accounts/guard';
import { openapiRoute } from '../../http/openapi/openapi-route';
import { playRoutes } from '../../http/play/play-routes';
import { HttpProblem } from '../../http/problem/http-problem';
import { healthRoutes } from '../../http/server/health-routes';
import { dispatch } from '../../http/server/listen';
import { makeExpress } from '../../http/server/make-express';
import { Connections } from '../../http/stream/connections';
import { type Caller, streamRoute } from '../../http/stream/stream-route';
import { distortion } from '../../perception/distort/distortion';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { MAP, mapOf } from '../../rules/chart/map-of';
import { historySizes } from '../../rules/talk/history-sizes';
import { CommandDesk } from '../../session/command-desk';
import { type Entrance } from '../../session/entrance';
import { type Sessions } from '../../session/sessions';
import { type StaffGateway } from '../../session/staff-gateway';
import { type WorldGateway } from '../../session/world-gateway';
import { type EventLog } from '../../ports/event-log';
import { type FaultPoint } from '../../world/loop-config';
import { type WorldDoor } from '../../world/world-door';
import { type Config } from '../config/config';
import { PAGE } from '../places';
import { type WorldClock } from '../world-clock';
import { helpOf } from './help-of';
import { LINGER_MS, type Phases } from './phases';
import { type Bans } from './staff/bans';

export interface HttpParts {
  readonly config: Config;
  readonly phases: Phases;
  readonly world: WorldDoor;
  readonly gateway: WorldGateway;
  readonly sessions: Sessions;
  readonly entrance: Entrance;
  readonly accounts: AccountServices;
  readonly bans: Bans;
  /** What the server does at the staff's word. */
  readonly staff: StaffGateway;
  readonly log: EventLog;
  readonly epoch: string;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly logger: Logger;
  readonly unready: () => readonly string[];
  /** Memory is short: streams are put off. */
  readonly isShedding: () => boolean;
  readonly reach: (point: FaultPoint) => void;
}

/** Longer than the world ever takes; then the client asks again with the same id. */
const ANSWER_WITHIN_MS = 10_000;

/** The HTTP edge: it subscribes, and knows no game. */
export function makeHttp(parts: HttpParts): {
  readonly listener: RequestListener;
  readonly connections: Connections;
} {
  const { phases, clock, logger } = parts;
  const connections = new Connections({
    scope: phases.streams,
    scheduler: clock.scheduler,
    lingerMs: LINGER_MS,
    logger,
  });
  const others = makeExpress({
    logger,
    uuid: parts.random.uuid,
    bodyMaxBytes: parts.config.server.bodyMaxBytes,
    isTls: parts.config.server.tlsCookies,
    health: healthRoutes({ unready: parts.unready }),
    api: [openapiRoute(), accounts(parts), play(parts)],
    page: PAGE,
  });
  return { listener: dispatch(stream(parts, connections), others), connections };
}

const authOf = ({ accounts: { sessions }, bans, config }: HttpParts) => ({
  banOf: bans.ofRequest,
  identityOf: (token: string) => sessions.authenticate(token),
  isTls: config.server.tlsCookies,
  allowedOrigins: [],
});

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

function play(parts: HttpParts) {
  const { config, gateway, world, clock, entrance, phases, log, sessions } = parts;
  const { commandsPerSecond: refillPerS, commandBurst: capacity } = config.rates;
  const desk = new CommandDesk({
    world: gateway,
    log,
    distort: distortion(config.rules),
    rate: { capacity, refillPerS },
    now: clock.now,
    head: () => sessions.head,
    histories: historySizes(config.rules),
    staff: parts.staff,
  });
  return playRoutes({
    passed: guard(authOf(parts)),
    logger: parts.logger,
    scope: phases.finish,
    scheduler: clock.scheduler,
    answerWithinMs: ANSWER_WITHIN_MS,
    playerOf: (response) => entrance.lastOf(identityOf(response).account),
    command: (asked) =>
      desk.command(asked).pipe(
        tap(() => {
          parts.reach('before-answer');
        }),
      ),
    alive: (player, id) => {
      sessions.alive(player, id);
    },
    map: (player) => {
      const character = world.committed.character(player);
      return character === undefined ? null : (mapOf(world.committed, character, MAP) ?? null);
    },
    ...helpOf(world),
    linesOf: (player, channel, lines) => desk.linesOf(player, channel, lines),
  });
}

function stream(parts: HttpParts, connections: Connections) {
  const { config, entrance, phases, random, sessions } = parts;
  const auth = authOf(parts);
  const addressOf = clientAddress(config.server.trustedProxies);
  const callerOf = (request: IncomingMessage, correlationId: string): Observable<Caller> =>
    authenticate(auth, request.headers).pipe(
      // bounded: one sender of one request.
      concatMap((sender): Observable<Caller> => {
        if (sender.kind === 'nobody') return of(sender);
        if (sender.kind === 'unknown')
          return parts.accounts.sessions
            .isRevoked(sender.token)
            .pipe(map((isRevoked) => ({ kind: isRevoked ? 'gone' : 'unknown' })));
        const { account, tokenHash, expiresAt } = sender.identity;
        if (parts.bans.ofRequest(account, request) !== null) return of({ kind: 'gone' });
        const owner = { account, tokenId: tokenHash, expiresAt, address: addressOf(request) };
        return entrance.resume({ account, correlationId }).pipe(
          // Asked again at the last moment: whoever logged out meanwhile has no stream.
          // bounded: one player of one request.
          concatMap((player) =>
            authenticate(auth, request.headers).pipe(
              map((still): Caller =>
                still.kind === 'known' ? { kind: 'known', owner, player } : { kind: 'gone' },
              ),
            ),
          ),
        );
      }),
    );
  return streamRoute({
    scope: phases.intake,
    connections,
    callerOf,
    open: (request) =>
      parts.isShedding() ? { kind: 'busy', bytes: sessions.putOff() } : sessions.open(request),
    putOff: (code) => sessions.putOff(code),
    uuid: random.uuid,
    logger: parts.logger,
  });
}
