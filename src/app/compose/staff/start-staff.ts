import { merge, type Observable, Subject, take } from 'rxjs';
import { type EventBus } from '#streams';
import { type LoggedEvent } from '../../../model/event';
import { isWithin, readNetwork } from '../../../model/network';
import { type Logger } from '../../../ports/logger';
import { type PersonFinder } from '../../../ports/person-finder';
import { type Sessions } from '../../../session/sessions';
import { type StaffGateway } from '../../../session/staff-gateway';
import { type WorldDoor } from '../../../world/world-door';
import { type Config } from '../../config/config';
import { type WorldClock } from '../../world-clock';
import { type Phases } from '../phases';
import { reloadContent } from '../reload-content';
import { type Admins } from './admins';
import { staffGateway } from './staff-gateway';
import { watches } from './watches';

export interface StaffStart {
  readonly config: Config;
  readonly phases: Phases;
  readonly world: WorldDoor;
  readonly sessions: Sessions;
  readonly bus: EventBus<LoggedEvent>;
  readonly finder: PersonFinder;
  readonly admins: Admins;
  readonly clock: WorldClock;
  readonly logger: Logger;
  readonly uuid: () => string;
}

/** Watches are looked for by the audit when they are older than they may be by so much, ms. */
const LATE_MS = 60_000;

/** What the staff's verbs need of the server. `stopAsked$` emits why, once, when a countdown is over. */
export function startStaff(parts: StaffStart): {
  readonly gateway: StaffGateway;
  readonly stopAsked$: Observable<string>;
} {
  const { config, phases, world, sessions, bus, clock, logger } = parts;
  const { watchMs } = config.streams;
  const scope = phases.intake.child('watches', { memberMaxAgeMs: watchMs + LATE_MS });
  const { committed } = world;
  const gateway = staffGateway({
    ...parts,
    world: committed,
    now: clock.now,
    reload: reloadContent(parts),
    watch: watches({ scope, bus, world: committed, sessions, clock, logger, watchMs }),
  });
  const stopAsked$ = new Subject<string>();
  const orders$ = merge(bus.events$('address.kicked'), bus.events$('shutdown.due'));
  phases.intake.subscribe('staff', orders$, {
    next: (event) => {
      if (event.type === 'shutdown.due') stopAsked$.next(event.reason);
      else kickFrom(sessions, event.address);
    },
    error: (error) => {
      logger.error('staff.failed', { error });
    },
  });
  return { gateway, stopAsked$: stopAsked$.pipe(take(1)) };
}

function kickFrom(sessions: Sessions, address: string): void {
  const shut = readNetwork(address);
  if (shut === null) return;
  for (const stream of [...sessions.streams]) {
    const from = readNetwork(stream.owner.address);
    if (from !== null && isWithin(from, shut)) sessions.end(stream, 'kicked');
  }
}
