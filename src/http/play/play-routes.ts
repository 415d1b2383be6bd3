import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type HelpGroup } from '../../command/help-for';
import { type CommandInput } from '../../model/input';
import { brandAs, type PlayerId } from '../../model/ids';
import { CommandFault } from '../../model/command-fault';
import { type Answer } from '../../model/outcome';
import { type MapView } from '../../model/views';
import { type Logger } from '../../ports/logger';
import { type CompositeSubscription } from '#streams';
import {
  concatMap,
  map,
  type Observable,
  of,
  type SchedulerLike,
  tap,
  throwError,
  timeout,
} from 'rxjs';
import { HttpProblem } from '../problem/http-problem';
import { methods } from '../problem/methods';
import { notFound } from '../problem/not-found';
import { parseBody } from '../problem/parse-body';
import { correlationIdOf } from '../problem/problem-handler';
import { ALIVE_BODY, COMMAND_BODY, HISTORY_QUERY } from './command-body';

export interface PlayConfig {
  /** Lets only those pass who are known. */
  readonly passed: RequestHandler;
  readonly logger: Logger;
  readonly scope: CompositeSubscription;
  readonly scheduler: SchedulerLike;
  /** After which an answer is `OUTCOME_UNKNOWN`, ms. */
  readonly answerWithinMs: number;
  /** Who of this request's account is in the world, or was last. */
  readonly playerOf: (response: Response) => Observable<PlayerId | null>;
  readonly command: (asked: Omit<CommandInput, 'kind'>) => Observable<Answer>;
  readonly alive: (player: PlayerId, stream: string) => void;
  readonly map: (player: PlayerId) => MapView | null;
  /** null = no such topic for this player. */
  readonly help: (topic: string | null, player: PlayerId | null) => string | null;
  /** The words that there is help on for this player, under their headings. */
  readonly helpGroups: (player: PlayerId | null) => readonly HelpGroup[];
  readonly linesOf: (
    player: PlayerId,
    channel: string,
    lines: number | null,
  ) => Observable<readonly string[]>;
}

/** What a player in the world asks for. */
export function playRoutes(config: PlayConfig): Router {
  const router = Router();
  /** What is answered with a body, or with 204 where that is null. */
  const answered =
    (bodyOf: (request: Request, response: Response) => Observable<unknown>): RequestHandler =>
    (request, response, next) => {
      const name = `request:${correlationIdOf(response)}`;
      config.scope.subscribe(name, bodyOf(request, response), {
        next: (body) => {
          if (body === null) response.status(204).end();
          else response.json(body);
        },
        error: next,
      });
    };
  const on = (method: 'get' | 'post', path: string, handler: RequestHandler): void => {
    methods(router, path, { [method]: [config.passed, handler] });
  };
  const inWorld = (response: Response) => playerInWorld(config, response);

  on('post', '/commands', answered(commandOf(config)));
  on(
    'post',
    '/alive',
    answered((request, response) => {
      const { stream } = parseBody(ALIVE_BODY, request.body);
      return inWorld(response).pipe(
        tap((player) => {
          config.alive(player, stream);
        }),
        map(() => null),
      );
    }),
  );
  on(
    'get',
    '/map',
    answered((_request, response) =>
      // bounded: one player of one request.
      inWorld(response).pipe(concatMap((player) => found(config.map(player)))),
    ),
  );
  const help = answered((request, response) => {
    const topic = (request.params as { readonly topic?: string }).topic ?? null;
    return config.playerOf(response).pipe(
      // bounded: one player of one request.
      concatMap((player) => {
        const text = config.help(topic, player);
        const groups = topic === null ? { groups: config.helpGroups(player) } : {};
        return found(text === null ? null : { topic, text, ...groups });
      }),
    );
  });
  on('get', '/help', help);
  on('get', '/help/:topic', help);
  on(
    'get',
    '/channels/:name/history',
    answered((request, response) => {
      const { lines } = parseBody(HISTORY_QUERY, request.query);
      const channel = String(request.params['name']);
      return inWorld(response).pipe(
        // bounded: one player of one request.
        concatMap((player) => config.linesOf(player, channel, lines)),
        map((said) => ({ channel, lines: said })),
      );
    }),
  );
  // Answered before Express; what comes here has another method, or is not quite this path.
  methods(router, '/events', { get: notFound });
  return router;
}

/** A line to the world, and what became of it: one line in the log. */
function commandOf(config: PlayConfig) {
  const { scheduler, logger } = config;
  return (request: Request, response: Response): Observable<Answer> => {
    const { id, line } = parseBody(COMMAND_BODY, request.body);
    const correlationId = correlationIdOf(response);
    return playerInWorld(config, response).pipe(
      // bounded: one player of one request.
      concatMap((player) =>
        config.command({ player, id: brandAs(id), line, correlationId }).pipe(
          tap(({ outcome, code, duplicate }) => {
            const became = { outcome, ...(code !== undefined && { code }), duplicate };
            logger.debug('command.answered', { correlationId, playerId: player, id, ...became });
          }),
        ),
      ),
      timeout({
        first: config.answerWithinMs,
        scheduler,
        with: () => throwError(() => new CommandFault('OUTCOME_UNKNOWN', { retryAfterMs: 1_000 })),
      }),
    );
  };
}

const playerInWorld = (config: PlayConfig, response: Response): Observable<PlayerId> =>
  config.playerOf(response).pipe(
    // bounded: one player of one request.
    concatMap((player) =>
      player === null ? throwError(() => new CommandFault('NOT_IN_WORLD')) : of(player),
    ),
  );

const found = <T>(body: T | null): Observable<T> =>
  body === null
    ? throwError(() => new HttpProblem('NOT_FOUND', 'There is no such thing.'))
    : of(body);
