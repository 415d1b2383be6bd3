import { type VirtualWorld } from '#streams/testing';
import { EMPTY, of, Subscription } from 'rxjs';
import { commitNews } from '../../../src/cluster/commit-news';
import { foundBy } from '../../../src/cluster/found-by';
import { NodeWorld } from '../../../src/cluster/node-world';
import { Replica } from '../../../src/cluster/replica';
import { type LeadConfig } from '../../../src/cluster/lead';
import { type LoggedEvent } from '../../../src/model/event';
import { brandAs, SOCIAL } from '../../../src/model/ids';
import { type ShippedCommit } from '../../../src/model/shipped-commit';
import { type NodeLink } from '../../../src/ports/node-link';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { fromMemory, isAsking, isTaught } from '../../../src/world/from-memory';
import { loadState } from '../../../src/world/load-state';
import { recoverWith } from '../../../src/world/recovery';
import { World } from '../../../src/world/world';
import { playerId, somebody } from '../rules/small-view';
import { COAST, CONTENT, TOWN } from '../rules/small-world';
import { type Told, told } from '../world/world-rig';
import { type FakeLeases } from './fake-leases';
import { type FakeNet } from './fake-net';
import { type SharedDatabase } from './shared-database';

const ZONES = [SOCIAL, TOWN, COAST];
const NUMBERS = { ...RULE_NUMBERS, 'chat.say.perMin': 6_000 };

/** What all nodes have in common. */
interface Shared {
  readonly time: VirtualWorld;
  readonly net: FakeNet;
  readonly leases: FakeLeases;
  readonly database: SharedDatabase;
}

/** One node of several. */
export class NodeRig {
  readonly name: string;
  readonly world: NodeWorld;
  readonly replica: Replica;
  readonly published: LoggedEvent[] = [];
  readonly roles: string[] = [];
  readonly failures: unknown[] = [];
  /** Terms that began, and those that came to nothing. */
  readonly terms = { begun: 0, abandoned: 0 };
  /** Called with what the world of this node tells, before it is told. */
  onTold: () => void = () => undefined;
  readonly #cluster: Shared;
  readonly #link: NodeLink;
  readonly #running = new Subscription();
  #ids = 0;

  constructor(name: string, cluster: Shared) {
    this.name = name;
    this.#cluster = cluster;
    this.#link = cluster.net.link(name);
    const { database, time } = cluster;
    const snapshot = { ...database.snapshot };
    this.replica = new Replica(snapshot, { content: CONTENT, numbers: NUMBERS, now: time.now });
    this.world = this.#made();
    this.#running.add(this.world.run$.subscribe({ error: this.#failed }));
  }

  get isLeader(): boolean {
    return this.roles.at(-1) === 'leader';
  }

  /** What has been published here, in short. */
  get story(): readonly string[] {
    return this.published.map((event) => `${event.offset} ${event.type}`);
  }

  /** A line, and what comes back of it. */
  ask(who: string, line: string, id = line): Told {
    const asked = { player: playerId(who), id: brandAs<never>(id), line, correlationId: 'c-1' };
    return told(this.world.command(asked));
  }

  enter(who: string): Told {
    const character = somebody(who, { inWorld: false });
    const stored = { character, items: [], explored: [] };
    return told(this.world.enter({ stored, hasStream: true, correlationId: 'c-1' }));
  }

  /** As a process that is told to stop. */
  stop(): void {
    told(this.world.stepDown());
  }

  /** As a process that is killed. */
  kill(): void {
    this.roles.push('killed');
    this.#cluster.net.kill(this.name);
    this.#running.unsubscribe();
  }

  readonly #failed = (error: unknown): void => {
    this.failures.push(error);
  };

  #made(): NodeWorld {
    const { database, leases, time } = this.#cluster;
    const { scheduler, now } = time;
    const link = this.#link;
    const { subjects } = link;
    const failed = this.#failed;
    return new NodeWorld({
      replica: this.replica,
      follower: {
        news$: commitNews(link, subjects.commits()),
        store: database.store(this.name),
        log: database.log(this.name),
        publish: (event) => {
          this.onTold();
          this.published.push(event);
        },
        gapMs: 20,
        pollMs: () => (link.state.kind === 'connected' ? 2_000 : 250),
        scheduler,
        failed,
        doubted: () => undefined,
      },
      leadership: {
        ...{ leases: leases.of(this.name), name: 'world', renewMs: 1_000, lookMs: 1_000 },
        scheduler,
        failed,
      },
      forward: {
        ...{
          link,
          subject: subjects.world(),
          timeoutMs: 1_000,
          onceTimeoutMs: 5_000,
          patienceMs: 5_000,
          pauseMs: 100,
        },
        scheduler,
      },
      links: {
        ...{ link, subject: subjects.presence(), tellMs: 5_000, silentMs: 16_000, scheduler },
        met: () => undefined,
      },
      lead: this.#leading(),
      answer: (asked, world, head) =>
        isAsking(world, asked) && !isTaught(world, asked.player)
          ? fromMemory({ world, now: now(), numbers: NUMBERS, seed: 'epoch' }, head, asked)
          : null,
      followed: () => undefined,
      ship: (commit) => {
        this.#ship(commit);
      },
      changedRole: (role) => {
        this.roles.push(role);
      },
      failed,
      scheduler,
    });
  }

  #leading(): Pick<LeadConfig, 'takeZones' | 'makeWorld' | 'abandoned' | 'serve'> {
    const { database, time } = this.#cluster;
    let committer = database.committer(this.name);
    return {
      abandoned: () => {
        this.terms.abandoned += 1;
      },
      takeZones: () => {
        this.terms.begun += 1;
        committer = database.committer(this.name);
        return committer.takeZones(ZONES);
      },
      makeWorld: (tokens, { stored, head }, { view: { content }, remembered: before }) => {
        const { scheduler, now } = time;
        const state = loadState(stored, { content, numbers: NUMBERS, now: now(), before });
        const world = new World({
          ...{ state, fixed: { content, bornAt: 0 }, committer, numbers: NUMBERS, seed: 'epoch' },
          recover: recoverWith({
            ...{ committer, zones: ZONES, scheduler, random: () => 1 },
            ...{ baseMs: 50, capMs: 2_000, failed: this.#failed },
          }),
          now,
          scheduler,
          uuid: () => `${this.name}-${(this.#ids += 1)}`,
          publish: (event) => {
            this.onTold();
            this.published.push(event);
          },
          shipped: (commit) => {
            this.#ship(commit);
          },
          reach: () => undefined,
          observe: () => undefined,
          failed: this.#failed,
          ...{ maxBatch: 100, maxQueue: 100, pauseMs: 1_000 },
          start: { tokens, head, lastAt: stored.lastAt },
        });
        return of({
          world,
          find: (batch) => foundBy(committer, batch),
          work$: EMPTY,
          taken$: EMPTY,
          begun: () => undefined,
          giveBack: (replica: Replica) => {
            replica.take(state, world.loop);
          },
        });
      },
      serve: {
        link: this.#link,
        subject: this.#link.subjects.world(),
        enter: ({ player, hasStream, correlationId }) => {
          const character = somebody(player.replace('player-', ''), { inWorld: false });
          const stored = { character, items: [], explored: [] };
          return this.world.enter({ stored, hasStream, correlationId });
        },
        content: () => of(CONTENT),
        maxInFlight: 100,
      },
    };
  }

  #ship(commit: ShippedCommit): void {
    const { subjects } = this.#link;
    this.#link.publish(subjects.commits(), { type: 'commit', correlationId: 'c', body: commit });
  }
}
