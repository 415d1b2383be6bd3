import { of } from 'rxjs';
import {
  BadConfigError,
  type Flusher,
  type FlusherConfig,
  Outgoing,
  type OutgoingFrame,
  type OutgoingConfig,
} from '#streams';
import { closeWires, concat, frame, logged, ManualNode, read, type Wire } from './manual-node';

interface Client {
  readonly outgoing: Outgoing;
  readonly wire: Wire;
}

function connect(node: ManualNode, count: number, join = concat): Client[] {
  return Array.from({ length: count }, () => {
    const config: OutgoingConfig = {
      scheduler: node.clock,
      flusher: node.flusher,
      concat: join,
      cursor: 0,
      pull: (after) => of({ frames: [], cursor: after, isLive: true }),
    };
    const outgoing = new Outgoing(config);
    return { outgoing, wire: read(outgoing.frames$) };
  });
}

const broadcast = (clients: readonly Client[], sent: OutgoingFrame): void => {
  for (const { outgoing } of clients) outgoing.push(sent);
};
const served = (clients: readonly Client[]): number =>
  clients.filter(({ wire }) => wire.writes.length > 0).length;

describe('Flusher', () => {
  afterEach(closeWires);

  it('serves so many connections per turn, first come first served', () => {
    const node = new ManualNode({ perTurn: 500 });
    const clients = connect(node, 1200);
    broadcast(clients, logged(1));
    const servedByTurn = [1, 2, 3].map(() => {
      node.turn();
      return served(clients);
    });
    expect(servedByTurn).toEqual([500, 1000, 1200]);
    expect(node.turnsDue).toBe(0);
  });

  it('joins a run that many wait for once', () => {
    let joins = 0;
    const node = new ManualNode();
    const clients = connect(node, 100, (chunks) => {
      joins += 1;
      return concat(chunks);
    });
    broadcast(clients, logged(1));
    broadcast(clients, logged(2));
    node.turn();
    expect(joins).toBe(1);
    expect(node.flusher.counters).toEqual({ frames: 200, paced: 0, shared: 99 });
    broadcast(clients, logged(3));
    broadcast(clients, logged(4));
    node.turn();
    expect(joins).toBe(2);
  });

  it('never gives one the line of another, though first, last and number agree', () => {
    const node = new ManualNode();
    const clients = connect(node, 20);
    broadcast(clients, logged(1));
    for (const [at, { outgoing }] of clients.entries()) outgoing.push(frame(`for ${at};`));
    broadcast(clients, logged(3));
    broadcast(clients.slice(0, 1), logged(4));
    node.turn();
    const expected = clients.map((_, at) => `1;for ${at};3;${at === 0 ? '4;' : ''}`);
    expect(clients.map(({ wire }) => wire.writes.join())).toEqual(expected);
  });

  it('paces writes while the node is busy, and lets the first after quiet go at once', () => {
    const node = new ManualNode({ quietAboveFramesPerSecond: 10, pacedMs: 40 });
    const clients = connect(node, 11);
    broadcast(clients, logged(1));
    node.turn();
    expect(served(clients)).toBe(11);
    node.clock.advance(10);
    broadcast(clients, logged(2));
    node.clock.advance(10);
    broadcast(clients, logged(3));
    node.turn();
    expect(clients[0]?.wire.writes).toEqual(['1;']);
    node.clock.advance(20);
    node.turn();
    expect(clients[0]?.wire.writes).toEqual(['1;', '2;3;']);
    expect([node.flusher.counters.paced, node.clock.timers]).toEqual([11, 0]);
    node.clock.advance(40);
    broadcast(clients, logged(4));
    expect(node.clock.timers).toBe(0);
    node.turn();
    expect(clients[0]?.wire.writes).toEqual(['1;', '2;3;', '4;']);
  });

  it('is quiet again when the last second was', () => {
    const node = new ManualNode({ quietAboveFramesPerSecond: 10, pacedMs: 1000 });
    const clients = connect(node, 11);
    const isPaced = (cursor: number): boolean => {
      broadcast(clients.slice(0, 1), logged(cursor));
      const paced = node.clock.timers > 0;
      node.clock.advance(1000);
      node.turn();
      return paced;
    };
    broadcast(clients, logged(1));
    node.turn();
    expect(isPaced(2)).toBe(true);
    node.clock.advance(500);
    expect(isPaced(3)).toBe(false);
    node.clock.advance(5000);
    expect(isPaced(4)).toBe(false);
  });

  it('serves the others in a later turn when one throws', () => {
    const node = new ManualNode();
    const ran: string[] = [];
    node.flusher.soon({
      run: () => {
        throw new Error('mine');
      },
    });
    node.flusher.soon({ run: () => ran.push('other') });
    expect(() => {
      node.turn();
    }).toThrow('mine');
    node.turn();
    expect(ran).toEqual(['other']);
  });

  it('joins nothing to nothing', () => {
    const { flusher } = new ManualNode();
    expect(flusher.join([], concat)).toHaveLength(0);
  });

  it.each<[keyof FlusherConfig, number]>([
    ['quietAboveFramesPerSecond', -1],
    ['pacedMs', 0],
    ['perTurn', 1.5],
  ])('refuses %s of %d', (field, value) => {
    const make = (): Flusher => new ManualNode({ [field]: value }).flusher;
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(`${field} is ${value}, allowed is integer`);
  });
});
