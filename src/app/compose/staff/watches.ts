import {
  filter,
  map,
  merge,
  type Observable,
  of,
  Subject,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import { type CompositeSubscription, type EventBus } from '#streams';
import { type LoggedEvent } from '../../../model/event';
import { type PlayerId } from '../../../model/ids';
import { type IntentOf } from '../../../model/intent';
import { type Outcome } from '../../../model/outcome';
import { toFrameData } from '../../../perception/to-frame-data';
import { type Logger } from '../../../ports/logger';
import { type WorldView } from '../../../rules/view';
import { type Sessions } from '../../../session/sessions';
import { type WorldClock } from '../../world-clock';
import { watchedBy } from './watched-by';

export interface WatchParts {
  /** Each watch is a leaf of it. */
  readonly scope: Pick<CompositeSubscription, 'subscribe'>;
  readonly bus: Pick<EventBus<LoggedEvent>, 'events$'>;
  readonly world: WorldView;
  readonly sessions: Pick<Sessions, 'show'>;
  readonly clock: WorldClock;
  readonly logger: Logger;
  /** After which a watch ends by itself, ms. */
  readonly watchMs: number;
}

/**
 * Live events for the staff: what happens to a room, a player or a zone goes to the one who watches as frames `watch`. One watch for each;
 * a new one takes the place of the old.
 *
 * - **Memory** one subscription for each who watches; it ends with their last stream, or by itself.
 */
export function watches(
  parts: WatchParts,
): (asking: PlayerId, intent: IntentOf<'watch'>) => Observable<Outcome> {
  const { scope, bus, world, sessions, clock, logger, watchMs } = parts;
  const ended$ = new Subject<PlayerId>();
  return (asking, { what, where }) => {
    if (what === null) {
      ended$.next(asking);
      return of({ outcome: 'done', text: 'You watch nothing now.' });
    }
    const actor = world.character(asking);
    const watched = actor && watchedBy({ world, actor }, what);
    if (watched === undefined || watched === null) {
      const text = `There is no player, room or zone “${what}”.`;
      return of({ outcome: 'refused', code: 'target.none', text });
    }
    ended$.next(asking);
    const seen$ = bus.events$().pipe(
      filter((event) => watched.concerns(event) && fitsWhere(event, where)),
      map((event) => sessions.show(asking, 'watch', frameOf(event))),
      takeWhile((isShown) => isShown),
      takeUntil(
        merge(timer(watchMs, clock.scheduler), ended$.pipe(filter((who) => who === asking))),
      ),
    );
    scope.subscribe(`watch:${asking}`, seen$, {
      error: (error) => {
        logger.error('watch.failed', { error });
      },
    });
    const minutes = Math.round(watchMs / 60_000);
    return of({ outcome: 'done', text: `You watch ${watched.name} for ${minutes} minutes.` });
  };
}

/** The type, and all fields that anybody is told. */
function frameOf(event: LoggedEvent): object {
  const data = toFrameData(event, 'room');
  return { text: `${event.type} ${JSON.stringify(data)}`, event: data };
}

function fitsWhere(event: LoggedEvent, where: IntentOf<'watch'>['where']): boolean {
  if (where === null) return true;
  const value = (event as unknown as Readonly<Record<string, unknown>>)[where.field];
  if (typeof value !== 'number') return false;
  if (where.is === '=') return value === where.value;
  return where.is === '>' ? value > where.value : value < where.value;
}
