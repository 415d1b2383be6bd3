import { concatMap, defer, endWith, ignoreElements, type Observable, take } from 'rxjs';
import { type Connections } from '../../http/stream/connections';
import { type Sessions } from '../../session/sessions';
import { type WorldDoor } from '../../world/world-door';
import { type Phases } from './phases';
import { type WorldHost } from './world-host';

/**
 * Waits until all that came in is committed and shown, then says goodbye to every stream, and leaves it to the next
 * phase to wait, by name, for each client to take its last bytes. One value, when every stream has its goodbye.
 */
export function goodbye(parts: {
  readonly host: {
    readonly world: Pick<WorldDoor, 'idle$'>;
    readonly handOver: WorldHost['handOver'];
  };
  readonly sessions: Pick<Sessions, 'sayGoodbye'>;
  readonly connections: Pick<Connections, 'closing'>;
  readonly phases: Pick<Phases, 'streams'>;
}): Observable<unknown> {
  const { host, sessions, connections, phases } = parts;
  return host.world.idle$.pipe(
    take(1),
    // bounded: the loop is idle once.
    concatMap(() => host.handOver()),
    // bounded: the loop is idle once.
    concatMap(() =>
      defer(() => {
        for (const { name, closed$ } of connections.closing())
          void phases.streams.run(`${name}:goodbye`, () => closed$);
        return sessions.sayGoodbye();
      }),
    ),
    ignoreElements(),
    endWith(null),
  );
}
