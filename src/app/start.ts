import { type Observable, Subject } from 'rxjs';
import { EventBus, type ShutdownReport } from '#streams';
import { type LoggedEvent } from '../model/event';
import { failingIf } from '../model/health-check';
import { type PlayerId } from '../model/ids';
import { nodeRandom as random } from '../infra/random/node-random';
import { PostgresAccountStore } from '../infra/persistence/accounts/postgres-account-store';
import { createPersonFinder } from '../infra/persistence/accounts/person-finder';
import { type LogControl, type Logger } from '../ports/logger';
import { clockIn } from '../rules/clock';
import { Entrance, type EntranceConfig } from '../session/entrance';
import { makeAccounts } from './compose/account-services';
import { startBeats } from './compose/beats';
import { loadContent } from './compose/load-content';
import { makeHttp } from './compose/make-http';
import { makeSessions } from './compose/make-sessions';
import { alone } from './compose/alone';
import { amongNodes } from './compose/among-nodes';
import { zonesOf } from './compose/make-world';
import { newBirth } from './compose/new-birth';
import { openDoors } from './compose/open-doors';
import { startMeasuring } from './compose/ops/measuring';
import { openStorage } from './compose/open-storage';
import { adminsOf } from './compose/staff/admins';
import { bansOf } from './compose/staff/bans';
import { startStaff } from './compose/staff/start-staff';
import { startSelfAudit } from './compose/self-audit';
import { type Phases, phasesOf } from './compose/phases';
import { shareRevoked } from './compose/revocations';
import { stopOf } from './compose/stop';
import { upkeepOf } from './compose/upkeep';
import { worldGateway } from './compose/world-gateway';
import { type Config } from './config/config';
import { faultPoints } from './fault-points';
import { oneValue } from './one-value';
import { monotonic } from './world-clock';

/** A server that can be played on. */
export interface RunningApp {
  /** Where the page is. */
  readonly url: string;
  readonly port: number;
  /** Where it says how it is: metrics, scopes, dead letters. */
  readonly opsUrl: string;
  readonly phases: Phases;
  /** Another server has taken the zones: this one is of no more use. Hot; one value. */
  readonly fenced$: Observable<unknown>;
  /** The staff has it stop: why. Hot; one value. */
  readonly stopAsked$: Observable<string>;
  /** In phases, within the grace period. A second call joins the first. */
  readonly stop: (source: string) => Observable<ShutdownReport>;
}

/**
 * Starts a server: storage, world, sessions, HTTP, in this order. Resolves when it is ready.
 *
 * Rejects with what was wrong, after closing again what had been opened.
 */
export async function start(
  config: Config,
  logger: Logger,
  control: LogControl,
): Promise<RunningApp> {
  const phases = phasesOf(config, monotonic);
  try {
    return await startIn(phases, config, { logger, control });
  } catch (error) {
    await oneValue(phases.app.shutdown({ code: 'startup-failed', error }, { graceMs: 5_000 }));
    throw error;
  }
}

async function startIn(
  phases: Phases,
  config: Config,
  { logger, control }: { readonly logger: Logger; readonly control: LogControl },
): Promise<RunningApp> {
  const measuring = startMeasuring();
  const { meters } = measuring;
  const content = await loadContent(config, logger);
  const birth = newBirth(random.next, config.nats.natsUrl === null);
  const storage = await openStorage({ config, scope: phases.storage, logger, birth });
  const store = new PostgresAccountStore(storage.database);
  const admins = adminsOf(config.accounts.admins, store);
  const bus = new EventBus<LoggedEvent>();
  const touched$ = new Subject<readonly PlayerId[]>();
  const reach = faultPoints(config.world.faultPoint ?? '');
  const host = await (config.nats.natsUrl === null ? alone : amongNodes)({
    config,
    content,
    zones: zonesOf(content),
    storage,
    phases,
    admins,
    random,
    logger,
    reach,
    meters,
    touched: touched$.next.bind(touched$),
    publish: bus.publish.bind(bus),
  });
  const { world, clock, head } = host;
  const { isShedding } = startSelfAudit({ config, phases, clock, random, logger });
  const gateway = worldGateway(
    world,
    () => clockIn({ world: world.committed, numbers: config.rules }, clock.now()),
    () => ({ at: clock.now(), numbers: config.rules }),
  );
  let oldest = head.oldest;
  const kept = () => oldest - 1;
  const { log } = storage;
  const sessions = await makeSessions({
    ...{ config, world: gateway, log, head, kept, clock, random, hasOthers: host.hasOthers },
  });
  const bans = bansOf({
    world: world.committed,
    now: clock.now,
    trustedProxies: config.server.trustedProxies,
  });
  const accounts = await makeAccounts({ config, content, store, random, banOf: bans.ofAccount });
  const entering: EntranceConfig = {
    world: { playerOf: gateway.playerOf, enter: (input) => world.enter(input) },
    store: storage.store,
    accounts: store,
    staff: admins,
    head: () => sessions.head,
  };
  const entrance = new Entrance(entering);
  const staff = startStaff({
    config,
    phases,
    world,
    sessions,
    bus,
    finder: createPersonFinder(storage.database),
    admins,
    clock,
    logger,
    uuid: random.uuid,
  });
  let isDraining = false;
  const checks = () => [
    failingIf(isDraining, 'stop', 'draining'),
    failingIf(isShedding(), 'memory', 'shedding'),
    ...host.checks(),
  ];
  const http = makeHttp({
    config,
    phases,
    world,
    gateway,
    sessions,
    entrance,
    accounts,
    bans,
    staff: staff.gateway,
    log,
    epoch: head.epoch,
    clock,
    random,
    logger,
    checks,
    isShedding,
    reach,
    meters,
  });
  startBeats({
    touched$,
    config,
    phases,
    world,
    sessions,
    bus,
    clock,
    logger,
    meters,
    revoked$: accounts.sessions.revoked$,
    upkeep: upkeepOf({
      config,
      storage,
      accounts,
      now: clock.now,
      pruned: (head) => {
        oldest = head.oldest;
      },
    }),
  });
  shareRevoked(phases, host.revocations, accounts.sessions);
  // Apart from its own players': one of them may be waiting for what this asks.
  const forOthers = new Entrance(entering);
  await host.begin({ enter: (entry) => forOthers.enter(entry), streams: sessions.byPlayer });
  const doors = await openDoors({
    config,
    phases,
    measuring,
    host,
    storage,
    http,
    sessions,
    checks,
    control,
    logger,
    uuid: random.uuid,
  });
  const stop = stopOf({
    config,
    phases,
    clock,
    logger,
    drain: () => {
      isDraining = true;
    },
  });
  return { ...doors, phases, fenced$: host.fenced$, stopAsked$: staff.stopAsked$, stop };
}
