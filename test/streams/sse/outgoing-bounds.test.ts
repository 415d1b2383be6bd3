import { of, Subject } from 'rxjs';
import { Outgoing, type OutgoingConfig, type Pulled, SlowClientError } from '#streams';
import { closeWires, concat, frame, logged, ManualNode, read, type Wire } from './manual-node';

interface Opened {
  readonly node: ManualNode;
  readonly outgoing: Outgoing;
  readonly wire: Wire;
  readonly asked: readonly number[];
}

/** Live at once; later pulls give everything up to `head`. */
function open(head: { at: number }, config: Partial<OutgoingConfig> = {}): Opened {
  const node = new ManualNode();
  const asked: number[] = [];
  const whole: OutgoingConfig = {
    scheduler: node.clock,
    flusher: node.flusher,
    concat,
    cursor: head.at,
    maxFrames: 3,
    pull: (after) => {
      asked.push(after);
      const frames = Array.from({ length: head.at - after }, (_, at) => logged(after + at + 1));
      return of({ frames, cursor: head.at, isLive: true });
    },
    ...config,
  };
  const outgoing = new Outgoing(whole);
  return { node, outgoing, wire: read(outgoing.frames$), asked };
}

const pushUpTo = (outgoing: Outgoing, from: number, to: number): void => {
  for (let cursor = from; cursor <= to; cursor += 1) outgoing.push(logged(cursor));
};

describe('Outgoing at its bounds', () => {
  afterEach(closeWires);

  it('gives a free socket everything at once', () => {
    const { node, outgoing, wire } = open({ at: 0 });
    pushUpTo(outgoing, 1, 5);
    expect(wire.writes).toEqual(['1;2;3;4;']);
    node.turn();
    expect(wire.writes).toEqual(['1;2;3;4;', '5;']);
    expect(outgoing.counters.droppedToPull).toBe(0);
  });

  it('lets go of logged frames for a blocked one, and pulls from the last written', () => {
    const head = { at: 0 };
    const { node, outgoing, wire, asked } = open(head);
    pushUpTo(outgoing, 1, 1);
    node.turn();
    outgoing.blocked();
    outgoing.push(frame('hp9;', { key: 'hp' }));
    pushUpTo(outgoing, 2, 7);
    expect(outgoing.isLive).toBe(false);
    expect(outgoing.counters.droppedToPull).toBe(3);
    head.at = 7;
    outgoing.drained();
    node.turn();
    expect(asked).toEqual([0, 1]);
    pushUpTo(outgoing, 7, 8);
    node.turn();
    expect(wire.writes).toEqual(['1;', '2;3;4;5;6;7;hp9;', '8;']);
  });

  it('says truly how far it wrote when it ends behind', () => {
    const { node, outgoing, wire } = open({ at: 0 });
    pushUpTo(outgoing, 1, 1);
    node.turn();
    outgoing.blocked();
    pushUpTo(outgoing, 2, 7);
    outgoing.end(frame('bye;'));
    expect([wire.writes, wire.ended, outgoing.cursor]).toEqual([['1;', 'bye;'], 'complete', 1]);
  });

  it('counts bytes as well as frames, without those replaced', () => {
    const { outgoing } = open({ at: 0 }, { maxBytes: 9 });
    outgoing.blocked();
    outgoing.push(frame('hp: 1000;', { key: 'hp' }));
    outgoing.push(frame('hp: 8;', { key: 'hp' }));
    outgoing.push(logged(1));
    expect(outgoing.isLive).toBe(true);
    outgoing.push(logged(2));
    expect([outgoing.isLive, outgoing.counters.droppedToPull]).toEqual([false, 2]);
    outgoing.push(frame('mp;', { key: 'mp' }));
    expect(outgoing.counters.conflated).toBe(1);
  });

  it('drops volatile frames when letting go of logged ones is not enough', () => {
    const { outgoing, wire } = open({ at: 0 });
    outgoing.blocked();
    for (const key of ['a', 'b', 'c', 'd']) outgoing.push(frame(`${key};`, { key }));
    outgoing.push(frame('answer;'));
    expect([outgoing.counters.conflated, wire.ended]).toEqual([4, undefined]);
  });

  it('ends a blocked reader as slow when what only exists here is too much', () => {
    const { node, outgoing, wire } = open({ at: 0 });
    outgoing.blocked();
    node.clock.advance(100);
    for (let n = 0; n < 4; n += 1) outgoing.push(frame(`answer ${n};`));
    expect(wire.ended).toBeInstanceOf(SlowClientError);
    expect(wire.ended).toMatchObject({ code: 'STREAMS_SLOW_CLIENT', stalledMs: 100, cursor: 0 });
  });

  it('writes what waits for a slow log when it is too much and the socket is free', () => {
    const chunk$ = new Subject<Pulled>();
    const { outgoing, wire } = open({ at: 0 }, { pull: () => chunk$ });
    for (let n = 1; n <= 4; n += 1) outgoing.push(frame(`a${n};`));
    expect(wire.writes).toEqual(['a1;a2;a3;a4;']);
    expect(outgoing.isLive).toBe(false);
    wire.subscription.unsubscribe();
  });

  it('tells the caught-up hook how much was pulled again', () => {
    const head = { at: 0 };
    const seen: unknown[] = [];
    const onCaughtUp: OutgoingConfig['onCaughtUp'] = (catchUp) => {
      seen.push(catchUp);
      return [];
    };
    const { node, outgoing } = open(head, { onCaughtUp });
    outgoing.blocked();
    pushUpTo(outgoing, 1, 5);
    head.at = 5;
    outgoing.drained();
    node.turn();
    expect(seen).toEqual([
      { missed: 0, isFirst: true },
      { missed: 5, isFirst: false },
    ]);
  });

  it('counts what was pulled again anew each time', () => {
    const head = { at: 0 };
    const missed: number[] = [];
    const onCaughtUp: OutgoingConfig['onCaughtUp'] = (catchUp) => {
      missed.push(catchUp.missed);
      return [];
    };
    const { node, outgoing } = open(head, { onCaughtUp });
    for (const upTo of [5, 9]) {
      outgoing.blocked();
      pushUpTo(outgoing, head.at + 1, upTo);
      head.at = upTo;
      outgoing.drained();
      node.turn();
    }
    expect(missed).toEqual([0, 5, 4]);
  });
});

describe('Outgoing watching its socket', () => {
  afterEach(closeWires);

  it('ends as slow after stalledMs in which a blocked socket took nothing', () => {
    const { node, outgoing, wire } = open({ at: 0 });
    node.clock.advance(300);
    outgoing.blocked();
    outgoing.blocked();
    node.clock.advance(5000);
    expect(wire.ended).toBeUndefined();
    node.clock.advance(1000);
    expect(wire.ended).toBeInstanceOf(SlowClientError);
    expect([node.flusher.stalls.size, node.clock.timers]).toEqual([0, 0]);
  });

  it('leaves one alone that drains in between, on one timer for all', () => {
    const { node, outgoing, wire } = open({ at: 0 });
    for (let n = 0; n < 20; n += 1) {
      outgoing.blocked();
      node.clock.advance(900);
      expect(node.clock.timers).toBe(1);
      outgoing.drained();
    }
    expect(wire.ended).toBeUndefined();
    node.clock.advance(10_000);
    expect([wire.ended, node.clock.timers]).toEqual([undefined, 0]);
  });

  it('leaves one alone that trickles, if the socket can say so', () => {
    let taken = 0;
    const { node, outgoing, wire } = open({ at: 0 }, { taken: () => taken });
    outgoing.blocked();
    for (let n = 0; n < 20; n += 1) {
      taken += 10;
      node.clock.advance(1000);
    }
    expect(wire.ended).toBeUndefined();
    node.clock.advance(11_000);
    expect(wire.ended).toBeInstanceOf(SlowClientError);
  });
});
