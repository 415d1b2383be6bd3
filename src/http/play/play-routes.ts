import { type Response, Router } from 'express';
import { type CommandInput } from '../../model/input';
import { brandAs, type PlayerId } from '../../model/ids';
import { CommandFault } from '../../model/command-fault';
import { type Answer } from '../../model/outcome';
import { type MapView } from '../../model/views';
import { type CompositeSubscription } from '#streams';
import { concatMap, type Observable, of, type SchedulerLike, throwError, timeout } from 'rxjs';
import { HttpProblem } from '../problem/http-problem';
import { parseBody } from '../problem/parse-body';
import { correlationIdOf } from '../problem/problem-handler';
import { ALIVE_BODY, COMMAND_BODY } from './command-body';

export interface PlayConfig {
  readonly scope: CompositeSubscription;
  readonly scheduler: SchedulerLike;
  /** After which an answer is `OUTCOME_UNKNOWN`, ms. */
  readonly answerWithinMs: number;
  /** Who of this request's account is in the world, or was last. */
  readonly playerOf: (response: Response) => Observable<PlayerId | null>;
  readonly command: (asked: Omit<CommandInput, 'kind'>) => Observable<Answer>;
  readonly alive: (player: PlayerId, stream: string) => void;
  readonly map: (player: PlayerId) => MapView | null;
  /** null = no such topic. */
  readonly help: (topic: string | null) => string | null;
  readonly linesOf: (
    player: PlayerId,
    channel: string,
    lines: number | null,
  ) => Observable<readonly string[]>;
}

/** What a player in the world asks for; the guard before it has said who that is. */
export function playRoutes(config: PlayConfig): Router {
  const { scope, scheduler } = config;
  const router = Router();
  const inWorld = (response: Response): Observable<PlayerId> =>
    config
      .playerOf(response)
      .pipe(
        concatMap((player) =>
          player === null ? throwError(() => new CommandFault('NOT_IN_WORLD')) : of(player),
        ),
      );
  const answer = (
    response: Response,
    next: (error: unknown) => void,
    body$: Observable<unknown>,
  ): void => {
    scope.subscribe(`request:${correlationIdOf(response)}`, body$, {
      next: (body) => {
        if (body === null) response.status(204).end();
        else response.json(body);
      },
      error: next,
    });
  };

  router.post('/commands', (request, response, next) => {
    const { id, line } = parseBody(COMMAND_BODY, request.body);
    const correlationId = correlationIdOf(response);
    const answered$ = inWorld(response).pipe(
      concatMap((player) => config.command({ player, id: brandAs(id), line, correlationId })),
      timeout({
        first: config.answerWithinMs,
        scheduler,
        with: () => throwError(() => new CommandFault('OUTCOME_UNKNOWN', { retryAfterMs: 1_000 })),
      }),
    );
    answer(response, next, answered$);
  });
  router.post('/alive', (request, response, next) => {
    const { stream } = parseBody(ALIVE_BODY, request.body);
    const noted$ = inWorld(response).pipe(
      concatMap((player) => {
        config.alive(player, stream);
        return of(null);
      }),
    );
    answer(response, next, noted$);
  });
  router.get('/map', (_request, response, next) => {
    answer(
      response,
      next,
      inWorld(response).pipe(concatMap((player) => found(config.map(player)))),
    );
  });
  router.get(['/help', '/help/:topic'], (request, response, next) => {
    const topic = (request.params as { readonly topic?: string }).topic ?? null;
    const text = config.help(topic);
    answer(response, next, found(text === null ? null : { topic, text }));
  });
  router.get('/channels/:name/history', (request, response, next) => {
    const { name } = request.params;
    const lines = Number(request.query['lines'] ?? 50);
    const read$ = inWorld(response).pipe(
      concatMap((player) => config.linesOf(player, name, Number.isInteger(lines) ? lines : null)),
      concatMap((said) => of({ channel: name, lines: said })),
    );
    answer(response, next, read$);
  });
  return router;
}

const found = <T>(body: T | null): Observable<T> =>
  body === null
    ? throwError(() => new HttpProblem('NOT_FOUND', 'There is no such thing.'))
    : of(body);
