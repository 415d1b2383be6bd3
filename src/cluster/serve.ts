import {
  catchError,
  concatMap,
  defer,
  map,
  NEVER,
  type Observable,
  of,
  type SchedulerLike,
} from 'rxjs';
import { type CommitPlace } from '../model/batch';
import { CommandFault } from '../model/command-fault';
import { type WorldContent } from '../model/content';
import { type AccountId, type PlayerId } from '../model/ids';
import { type Message, type NodeLink, type Outbound, type Subject } from '../ports/node-link';
import { type World } from '../world/world';
import { orElsewhere } from './or-elsewhere';
import { type Answered, ASKED, type Asked, wrongFields } from './wire';

export interface ServeConfig {
  readonly link: Pick<NodeLink, 'serve' | 'reject'>;
  readonly subject: Subject;
  readonly world: Pick<World, 'command' | 'rename' | 'reload' | 'note' | 'loop'>;
  /** The newest commit that this node had seen when it began: outcomes may rest on it. */
  readonly since: number;
  /** Somebody comes in, whoever has their stream. */
  readonly enter: (entry: {
    readonly player: PlayerId;
    readonly account: AccountId;
    readonly hasStream: boolean;
    readonly correlationId: string;
  }) => Observable<unknown>;
  /** What became of a batch that was sent under earlier tokens; null = it was not stored. Cold, one value; errors with the database's. */
  readonly find: (batch: string) => Observable<CommitPlace | null>;
  /** The files of the world as they are now. Cold, one value. */
  readonly content: () => Observable<WorldContent>;
  /** Asked at once by all other nodes. */
  readonly maxInFlight: number;
  /** Emits when the world is not this node's any more: who has no answer by then gets none from it, and is told so. */
  readonly ended$: Observable<unknown>;
  readonly scheduler: SchedulerLike;
}

/** Does for other nodes what they ask of the world, while subscribed. Never errors: what goes wrong is answered. */
export function serveWorld(config: ServeConfig): Observable<never> {
  const { link, subject, maxInFlight } = config;
  return link.serve(subject, (message) => answerTo(config, message), { maxInFlight });
}

function answerTo(config: ServeConfig, message: Message): Observable<Outbound> {
  const { correlationId } = message;
  const { ended$, scheduler } = config;
  const answer = (body: Answered): Outbound => ({ type: 'answer', correlationId, body });
  return defer(() => {
    const asked = ASKED.safeParse(message.body);
    if (!asked.success) {
      const detail = wrongFields(asked.error);
      config.link.reject(message, { subject: config.subject, detail, isKept: true });
      throw new CommandFault('OUTCOME_UNKNOWN', { cause: asked.error });
    }
    // Whoever asked asks the next one by itself.
    const alone = { ask: () => NEVER, isGoing: () => false, ended$, scheduler };
    return orElsewhere(done(config, asked.data), alone);
  }).pipe(
    map((value) =>
      answer({ kind: 'answer', no: Math.max(config.since, config.world.loop.no), value }),
    ),
    catchError((error: unknown) => of(answer(faultIn(error)))),
  );
}

function done({ world, enter, content, find }: ServeConfig, asked: Asked): Observable<unknown> {
  switch (asked.ask) {
    case 'command': {
      const { player, id, line, correlationId, person } = asked;
      return world.command({ player, id, line, correlationId, person });
    }
    case 'enter':
      return enter(asked);
    case 'rename':
      return world.rename(asked.player, asked.name, asked.correlationId);
    case 'reload':
      return content().pipe(
        // bounded: one world of files.
        concatMap((young) => world.reload({ ...asked, content: young })),
      );
    case 'note':
      return world.note(asked.row);
    case 'found':
      return find(asked.batch);
    case 'presence':
      return of(null);
  }
}

function faultIn(error: unknown): Answered {
  return error instanceof CommandFault
    ? { kind: 'fault', code: error.code, retryAfterMs: error.retryAfterMs }
    : { kind: 'fault', code: 'OUTCOME_UNKNOWN', retryAfterMs: 1_000 };
}
