import { staffGateway } from '../../../../src/app/compose/staff/staff-gateway';
import { reloadContent } from '../../../../src/app/compose/reload-content';
import { watches } from '../../../../src/app/compose/staff/watches';
import { readConfig } from '../../../../src/app/config/read-config';
import { type LoggedEvent } from '../../../../src/model/event';
import { type Logger } from '../../../../src/ports/logger';
import { type StaffGateway } from '../../../../src/session/staff-gateway';
import { CompositeSubscription, EventBus } from '#streams';
import { closeAfterTest, virtualWorld } from '#streams/testing';
import { asyncScheduler, of } from 'rxjs';
import { NOW, type SmallView } from '../../rules/small-view';

const quiet = (): void => undefined;
const logger: Logger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  child: () => logger,
};

/** Files that are read anew, in a world that notes all and changes nothing. */
const reloading = (world: SmallView, env: Readonly<Record<string, string>>) =>
  reloadContent({
    config: readConfig(env),
    world: { committed: world, reload: () => of(null), note: () => of(null) },
    clock: { now: () => NOW, scheduler: asyncScheduler, notBefore: () => undefined },
    logger,
    uuid: () => 'reload',
  });

/** The server, set so; it knows nobody beside those in the world. */
export function serverOf(
  world: SmallView,
  env: Readonly<Record<string, string>> = {},
): StaffGateway {
  const time = virtualWorld({ startAt: NOW });
  const app = new CompositeSubscription('app', time);
  closeAfterTest(() => {
    void app.close({ code: 'done' });
    time.advance(0);
  });
  return staffGateway({
    world,
    finder: { find: () => of(null) },
    admins: { isAdmin: () => false },
    sessions: { streams: [] },
    phases: { app },
    now: time.now,
    reload: reloading(world, env),
    watch: watches({
      scope: app,
      bus: new EventBus<LoggedEvent>(),
      world,
      sessions: { show: () => false },
      clock: { ...time, notBefore: () => undefined },
      logger,
      watchMs: 600_000,
    }),
  });
}
