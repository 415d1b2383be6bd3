import { type Request, type RequestHandler, type Response, Router } from 'express';
import { type HelpGroup } from '../../command/help-for';
import { type PlayerId } from '../../model/ids';
import { type MapView } from '../../model/views';
import { type CompositeSubscription } from '#streams';
import { concatMap, map, type Observable, of, tap, throwError } from 'rxjs';
import { HttpProblem } from '../problem/http-problem';
import { methods } from '../problem/methods';
import { notFound } from '../problem/not-found';
import { upgradeRequired } from '../problem/upgrade-required';
import { parseBody } from '../problem/parse-body';
import { correlationIdOf } from '../problem/problem-handler';
import { ALIVE_BODY, COMMAND_BODY, HISTORY_QUERY } from './command-body';
import { inWorld, runCommand, type RunConfig } from './run-command';

export interface PlayConfig extends RunConfig {
  /** Lets only those pass who are known. */
  readonly passed: RequestHandler;
  readonly scope: CompositeSubscription;
  /** Who of this request's account is in the world, or was last. */
  readonly playerOf: (response: Response) => Observable<PlayerId | null>;
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
  const present = (response: Response) => inWorld(config.playerOf(response));

  on(
    'post',
    '/commands',
    answered((request, response) =>
      runCommand(config, config.playerOf(response), {
        ...parseBody(COMMAND_BODY, request.body),
        correlationId: correlationIdOf(response),
      }),
    ),
  );
  on(
    'post',
    '/alive',
    answered((request, response) => {
      const { stream } = parseBody(ALIVE_BODY, request.body);
      return present(response).pipe(
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
      present(response).pipe(concatMap((player) => found(config.map(player)))),
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
      return present(response).pipe(
        // bounded: one player of one request.
        concatMap((player) => config.linesOf(player, channel, lines)),
        map((said) => ({ channel, lines: said })),
      );
    }),
  );
  // Answered before Express; what comes here has another method, or is not quite this path.
  methods(router, '/events', { get: notFound });
  methods(router, '/ws', { get: upgradeRequired });
  return router;
}

const found = <T>(body: T | null): Observable<T> =>
  body === null
    ? throwError(() => new HttpProblem('NOT_FOUND', 'There is no such thing.'))
    : of(body);
