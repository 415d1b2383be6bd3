import { NEVER } from 'rxjs';
import { commitNews } from '../../cluster/commit-news';
import { FollowedFiles } from '../../cluster/followed-files';
import { NodeWorld } from '../../cluster/node-world';
import { Replica, touchedBy } from '../../cluster/replica';
import { PostgresAccountStore } from '../../infra/persistence/accounts/postgres-account-store';
import { reloadsOf } from '../../rules/staff/reloads';
import { fromMemory, isAsking, isTaught } from '../../world/from-memory';
import { Seldom } from '../../infra/nats/seldom';
import { oneValue } from '../one-value';
import { monotonic, worldClock } from '../world-clock';
import { ClockSkew } from './clock-skew';
import { joinNodes } from './join-nodes';
import { codeOf, contentNow, leading, type NodeParts, type Relays, shipping } from './leading';
import { Namesakes } from './namesakes';
import { revocationsOver } from './revocations';
import { limitStreams } from './limit-streams';
import { watchHealth } from './watch-health';
import { type HostParts, type WorldHost } from './world-host';

/** Where a commit that is missing is waited for, ms. */
const GAP_MS = 20;
/** How often the log is looked at without news, ms: while others can be heard, and while they cannot. */
const POLL_MS = { heard: 2_000, deaf: 250 };
/** One line of a kind in so many ms. */
const LINE_MS = 60_000;

/** One node of several: it has the world, or follows the one that has. */
export async function amongNodes(host: HostParts): Promise<WorldHost> {
  const parts: NodeParts = { ...host, ...(await joinNodes(host)) };
  const { config, content, storage, link, logger } = parts;
  const snapshot = await oneValue(storage.store.snapshot());
  const skew = new ClockSkew({
    common: () => storage.store.clock(),
    wall: () => Date.now(),
    steady: monotonic,
    logger,
  });
  // One clock for all nodes, so that none is ahead of the others: whoever takes the world goes on where it was.
  const wall = await oneValue(skew.now$);
  const clock = worldClock({ wall, lastAt: snapshot.stored.lastAt });
  parts.phases.intake.subscribe('clock-skew', skew.watch$, {
    error: (error) => {
      logger.error('clock.notWatched', { error });
    },
  });
  const namesakes = new Namesakes(config.server.nodeName, logger);
  const lines = new Seldom({ everyMs: LINE_MS, now: clock.now });
  const { epoch, oldest } = await oneValue(storage.log.head());
  const numbers = config.rules;
  const replica = new Replica(snapshot, { content, numbers, now: clock.now });
  const files = new FollowedFiles({
    reloads: () => reloadsOf(replica.view),
    read: () => contentNow({ config, clock }),
    adopt: (young) => {
      replica.adopt(young);
    },
    failed: (error) => {
      logger.error('content.notFollowed', { error });
    },
  });
  parts.phases.intake.subscribe('files', files.run$, { error: () => undefined });
  const isHeard = (): boolean => link.state.kind === 'connected' || link.state.kind === 'degraded';
  const relays: Relays = { now: null };
  const ship = shipping(link);
  let others = 0;
  let entering: Parameters<WorldHost['begin']>[0] | null = null;
  const world = new NodeWorld({
    replica,
    follower: {
      news$: commitNews(link, link.subjects.commits()),
      store: storage.store,
      log: storage.log,
      publish: parts.publish,
      gapMs: GAP_MS,
      pollMs: () => (isHeard() ? POLL_MS.heard : POLL_MS.deaf),
      scheduler: clock.scheduler,
      failed: (error) => {
        const untold = lines.next(codeOf(error));
        if (untold !== null) logger.warn('follower.failed', { error, untold });
      },
      doubted: (what, detail) => {
        const untold = lines.next(what);
        if (untold !== null) logger.warn('follower.doubted', { what, detail, untold });
      },
    },
    leadership: {
      leases: parts.leases,
      name: 'world',
      renewMs: config.nats.leaseRenewMs,
      lookMs: 1_000,
      scheduler: clock.scheduler,
      failed: (error) => {
        logger.warn('leadership.failed', { error });
      },
    },
    forward: {
      link,
      subject: link.subjects.world(),
      timeoutMs: 1_000,
      onceTimeoutMs: 5_000,
      patienceMs: 5_000,
      pauseMs: 100,
      scheduler: clock.scheduler,
    },
    links: {
      link,
      subject: link.subjects.presence(),
      tellMs: 5_000,
      silentMs: 16_000,
      met: (node) => {
        namesakes.meet(node);
      },
      others: (count) => {
        others = count;
      },
      scheduler: clock.scheduler,
    },
    lead: {
      ...leading(parts, { clock, epoch, ship, relays, files }),
      serve: {
        link,
        subject: link.subjects.world(),
        enter: (entry) => entering?.enter(entry) ?? NEVER,
        content: () => contentNow({ config, clock }),
        maxInFlight: config.world.worldQueueMax,
      },
    },
    answer: (asked, view, head) =>
      isAsking(view, asked) && !isTaught(view, asked.player)
        ? fromMemory({ world: view, now: clock.now(), numbers, seed: epoch }, head, asked)
        : null,
    followed: (commit) => {
      files.followed();
      clock.notBefore(commit?.at ?? 0);
      parts.touched(commit === null ? [] : touchedBy(commit));
    },
    changedRole: (role) => {
      if (role === 'follower') files.had();
      logger.info('world.role', { node: link.node, role });
    },
    failed: (error) => {
      logger.warn('leadership.notBegun', { error });
    },
    ship,
    scheduler: clock.scheduler,
  });
  const accounts = new PostgresAccountStore(storage.database);
  const health = watchHealth(parts, { world, replica, clock });
  return {
    world,
    clock,
    head: { epoch, head: snapshot.head, oldest },
    fenced$: NEVER,
    checks: health.checks,
    begin: async (entrance) => {
      entering = entrance;
      limitStreams(parts, entrance.streams);
      await health.settled();
    },
    revocations: revocationsOver(link, accounts, clock.scheduler),
    hasOthers: () => others > 0,
    handOver: () => world.stepDown(),
    role: () => (world.own === null ? 'follower' : 'leader'),
    waiting: () => world.own?.loop.waiting ?? 0,
    deadLetters: parts.deadLetters,
    nats: {
      report: parts.report,
      letters: parts.letters,
      relay: () => relays.now?.counts ?? null,
      follower: () => world.follower.counts,
      namesakes: () => namesakes.met,
      clockSkewMs: () => skew.ms,
    },
  };
}
