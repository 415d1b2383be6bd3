import { closeAfterTest, type VirtualWorld, virtualWorld } from '#streams/testing';
import { type Character } from '../../../src/model/character';
import { type PlayerId } from '../../../src/model/ids';
import { type Item } from '../../../src/model/item';
import { type StoredWorld } from '../../../src/ports/world-store';
import { inRoom, item, NOW, somebody } from '../rules/small-view';
import { closeWorlds } from '../world/world-rig';
import { FakeLeases } from './fake-leases';
import { FakeNet } from './fake-net';
import { NodeRig } from './node-rig';
import { SharedDatabase } from './shared-database';

/** Of a lease. */
export const TTL_MS = 3_000;

/** Ada and Bob on the quay with a lantern, as stored. */
export const storedWorld = (
  people: readonly Character[] = [somebody('Ada'), somebody('Bob')],
  items: readonly Item[] = [item('lantern1', inRoom('quay'))],
): StoredWorld => ({
  bornAt: 0,
  lastAt: NOW,
  isSeeded: true,
  present: people.map((character) => ({ character, explored: [character.room], items: [] })),
  items,
  records: [],
});

/** Nodes over one database, one net and one set of leases, in virtual time. */
export class ClusterRig {
  readonly time: VirtualWorld = virtualWorld({ startAt: NOW });
  readonly net = new FakeNet(this.time.scheduler);
  readonly leases = new FakeLeases(this.time.scheduler, TTL_MS);
  readonly database: SharedDatabase;
  readonly #nodes = new Map<string, NodeRig>();

  constructor(names: readonly string[], stored = storedWorld()) {
    this.database = new SharedDatabase(this.time, stored);
    for (const name of names) {
      this.start(name);
      // The first one to be there leads.
      this.time.advance(20);
    }
    this.time.advance(1_000);
    closeAfterTest(() => {
      closeWorlds();
      for (const node of this.#nodes.values()) node.kill();
      this.net.close();
      this.database.close();
    });
  }

  start(name: string): NodeRig {
    const node = new NodeRig(name, this);
    this.#nodes.set(name, node);
    return node;
  }

  node(name: string): NodeRig {
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`there is no node ${name}`);
    return node;
  }

  /** Names of those that have the world. */
  get leaders(): readonly string[] {
    return [...this.#nodes.values()].filter(({ isLeader }) => isLeader).map(({ name }) => name);
  }

  /** All the events of the log that somebody was told of, in short. */
  get story(): readonly string[] {
    return this.database.events.map((event) => `${event.offset} ${event.type}`);
  }

  /** Neither the others nor the leases are reached any more. */
  cutOff(name: string): void {
    this.net.cut.add(name);
    this.leases.cut.add(name);
  }

  join(name: string): void {
    this.net.cut.delete(name);
    this.leases.cut.delete(name);
  }

  /** Each has a stream on that node. */
  stream(node: string, ...players: readonly PlayerId[]): void {
    for (const player of players) this.node(node).world.linkBack(player);
  }
}
