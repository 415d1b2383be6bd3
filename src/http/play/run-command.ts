import { CommandFault } from '../../model/command-fault';
import { brandAs, type PlayerId } from '../../model/ids';
import { type CommandInput } from '../../model/input';
import { type Answer } from '../../model/outcome';
import { type Logger } from '../../ports/logger';
import {
  concatMap,
  defer,
  type Observable,
  of,
  type SchedulerLike,
  tap,
  throwError,
  timeout,
} from 'rxjs';
import { toProblem } from '../problem/to-problem';

export interface RunConfig {
  readonly logger: Logger;
  readonly scheduler: SchedulerLike;
  /** After which an answer is `OUTCOME_UNKNOWN`, ms. */
  readonly answerWithinMs: number;
  readonly command: (asked: Omit<CommandInput, 'kind'>) => Observable<Answer>;
  /** Called with each line that comes in; what it gives with what became of it: `done`, `refused`, or the code of the fault. */
  readonly watch: (line: string) => (outcome: string) => void;
}

/** A line as it was sent. */
export interface SentLine {
  readonly id: string;
  readonly line: string;
  readonly correlationId: string;
}

/** A line to the world, and what became of it: one line in the log. Errors with `CommandFault`. */
export function runCommand(
  { logger, scheduler, answerWithinMs, command, watch }: RunConfig,
  player$: Observable<PlayerId | null>,
  { id, line, correlationId }: SentLine,
): Observable<Answer> {
  const answer$ = inWorld(player$).pipe(
    // bounded: one player of one request.
    concatMap((player) =>
      command({ player, id: brandAs(id), line, correlationId }).pipe(
        tap(({ outcome, code, duplicate }) => {
          const became = { outcome, ...(code !== undefined && { code }), duplicate };
          logger.debug('command.answered', { correlationId, playerId: player, id, ...became });
        }),
      ),
    ),
    timeout({
      first: answerWithinMs,
      scheduler,
      with: () => throwError(() => new CommandFault('OUTCOME_UNKNOWN', { retryAfterMs: 1_000 })),
    }),
  );
  return defer(() => {
    const ended = watch(line);
    return answer$.pipe(
      tap({
        next: ({ outcome }) => {
          ended(outcome);
        },
        error: (error: unknown) => {
          ended(toProblem(error).code);
        },
      }),
    );
  });
}

/** Whoever is in the world; else it errors. */
export const inWorld = (player$: Observable<PlayerId | null>): Observable<PlayerId> =>
  player$.pipe(
    // bounded: one player of one request.
    concatMap((player) =>
      player === null ? throwError(() => new CommandFault('NOT_IN_WORLD')) : of(player),
    ),
  );
