import { type LoggedEvent } from '../../../src/model/event';
import { type EventLog } from '../../../src/ports/event-log';
import { defer, of } from 'rxjs';

/** An event log in memory, from its first event on. */
export class FakeLog implements EventLog {
  readonly events: LoggedEvent[];
  queries = 0;

  constructor(events: readonly LoggedEvent[] = []) {
    this.events = [...events];
  }

  readonly head: EventLog['head'] = () =>
    of({
      epoch: 'k1',
      head: this.events.at(-1)?.offset ?? 0,
      oldest: this.events[0]?.offset ?? 1,
    });

  readonly read: EventLog['read'] = ({ after, upTo, limit }) =>
    this.#query(() =>
      this.events.filter(({ offset }) => offset > after && offset <= upTo).slice(0, limit),
    );

  readonly firstViewerChange: EventLog['firstViewerChange'] = (player, after) =>
    this.#query(
      () =>
        this.events.find(({ offset, viewer }) => offset > after && viewer?.player === player)
          ?.viewer ?? null,
    );

  readonly history: EventLog['history'] = (query) =>
    this.#query(() =>
      this.events
        .filter((event) =>
          query.kind === 'channel'
            ? channelOf(event) === query.channel
            : event.type === 'player.told',
        )
        .slice(-query.limit),
    );

  #query<T>(found: () => T) {
    return defer(() => {
      this.queries += 1;
      return of(found());
    });
  }
}

/** As the log files it. */
function channelOf(event: LoggedEvent): string | null {
  if (event.type === 'system.announced') return 'announce';
  return event.type === 'channel.said' ? event.channel : null;
}
