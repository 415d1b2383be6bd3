import { concatMap, defer, endWith, ignoreElements, type Observable } from 'rxjs';
import { type Connections } from '../../http/stream/connections';
import { type Sessions } from '../../session/sessions';
import { type World } from '../../world/world';
import { type Phases } from './phases';

/**
 * Waits until all that came in is committed and shown, then says goodbye to every stream, and leaves it to the next
 * phase to wait, by name, for each client to take its last bytes. One value, when every stream has its goodbye.
 */
export function goodbye(parts: {
  readonly world: { readonly loop: Pick<World['loop'], 'idle$'> };
  readonly sessions: Pick<Sessions, 'sayGoodbye'>;
  readonly connections: Pick<Connections, 'closing'>;
  readonly phases: Pick<Phases, 'streams'>;
}): Observable<unknown> {
  const { world, sessions, connections, phases } = parts;
  return world.loop.idle$.pipe(
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
