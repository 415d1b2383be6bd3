import { concatMap, defer, type Observable, of } from 'rxjs';
import { type Connections } from '../../http/stream/connections';
import { type Sessions } from '../../session/sessions';
import { type World } from '../../world/world';
import { type Phases } from './phases';

/**
 * Waits until all that came in is committed and shown, then says goodbye to every stream, and leaves it to the next
 * phase to wait, by name, for each client to take its last bytes.
 */
export function goodbye(parts: {
  readonly world: World;
  readonly sessions: Sessions;
  readonly connections: Connections;
  readonly phases: Phases;
}): Observable<unknown> {
  const { world, sessions, connections, phases } = parts;
  return world.loop.idle$.pipe(
    concatMap(() =>
      defer(() => {
        for (const { name, closed$ } of connections.closing())
          void phases.streams.run(`${name}:goodbye`, () => closed$);
        return sessions.sayGoodbye();
      }),
    ),
    concatMap(() => of(null)),
  );
}
