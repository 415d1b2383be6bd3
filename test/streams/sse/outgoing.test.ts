import { EMPTY, NEVER, type Observable, of, Subject, tap, throwError } from 'rxjs';
import { BadConfigError, Outgoing, type OutgoingConfig, type Pulled } from '#streams';
import { closeWires, concat, frame, logged, ManualNode, read } from './manual-node';

const live = (cursor: number, ...frames: Pulled['frames']): Pulled => {
  return { frames, cursor, isLive: true };
};
const behind = (cursor: number, ...frames: Pulled['frames']): Pulled => {
  return { frames, cursor, isLive: false };
};

/** A log of `head` frames, read two at a time. */
class Log {
  head = 0;
  asked: number[] = [];
  pull(after: number): Observable<Pulled> {
    this.asked.push(after);
    const cursor = Math.min(this.head, after + 2);
    const frames = Array.from({ length: cursor - after }, (_, at) => logged(after + at + 1));
    return of({ frames, cursor, isLive: cursor === this.head });
  }
}

function open(config: Partial<OutgoingConfig> = {}): { node: ManualNode; outgoing: Outgoing } {
  const node = new ManualNode();
  const whole: OutgoingConfig = {
    scheduler: node.clock,
    flusher: node.flusher,
    concat,
    cursor: 0,
    pull: (after) => of(live(after)),
    ...config,
  };
  const outgoing = new Outgoing(whole);
  return { node, outgoing };
}

describe('Outgoing', () => {
  afterEach(closeWires);

  it('writes greeting, log and caught-up frames that come at once in one write', () => {
    const { outgoing } = open({
      pull: () => of(live(2, logged(1), logged(2))),
      onCaughtUp: ({ missed, isFirst }) => [frame(`caught-up ${missed} ${String(isFirst)};`)],
    });
    outgoing.greet(frame('hello;'));
    const wire = read(outgoing.frames$);
    expect(wire.writes).toEqual(['hello;1;2;caught-up 2 true;']);
    expect([outgoing.isLive, outgoing.cursor]).toEqual([true, 2]);
    expect(outgoing.counters).toEqual({
      writes: 1,
      frames: 4,
      coalesced: 3,
      conflated: 0,
      pulls: 1,
      droppedToPull: 0,
    });
  });

  it('writes the greeting at once when the log takes its time', () => {
    const chunk$ = new Subject<Pulled>();
    const { outgoing } = open({ pull: () => chunk$ });
    outgoing.greet(frame('hello;'));
    const wire = read(outgoing.frames$);
    expect(wire.writes).toEqual(['hello;']);
    chunk$.next(live(1, logged(1)));
    expect(wire.writes).toEqual(['hello;', '1;']);
    expect(chunk$.observed).toBe(false);
  });

  it('pulls chunk by chunk, one per turn, until nothing lies beyond', () => {
    const log = new Log();
    log.head = 5;
    const { node, outgoing } = open({ pull: (after) => log.pull(after) });
    const wire = read(outgoing.frames$);
    expect(wire.writes).toEqual(['1;2;']);
    node.turn();
    expect([wire.writes.length, outgoing.isLive]).toEqual([2, false]);
    node.turn();
    expect(wire.writes).toEqual(['1;2;', '3;4;', '5;']);
    expect(log.asked).toEqual([0, 2, 4]);
    expect(outgoing.isLive).toBe(true);
    expect(node.turnsDue).toBe(0);
  });

  it('pulls again after a chunk in which nothing was for this reader, without a write', () => {
    const chunks = [behind(100), live(120)];
    const { node, outgoing } = open({ pull: () => of(chunks.shift() ?? live(120)) });
    const wire = read(outgoing.frames$);
    node.turn();
    expect([wire.writes, outgoing.cursor, outgoing.isLive]).toEqual([[], 120, true]);
  });

  it('pulls only while the socket takes, and goes on when it drained', () => {
    const log = new Log();
    log.head = 4;
    const { node, outgoing } = open({ pull: (after) => log.pull(after) });
    read(outgoing.frames$, () => {
      outgoing.blocked();
    });
    node.turn();
    expect(log.asked).toEqual([0]);
    outgoing.drained();
    node.turn();
    expect(log.asked).toEqual([0, 2]);
  });

  it('asks the log once at a time', () => {
    const chunk$ = new Subject<Pulled>();
    const { node, outgoing } = open({ pull: () => chunk$ });
    read(outgoing.frames$);
    outgoing.blocked();
    outgoing.drained();
    node.turn();
    expect(outgoing.counters.pulls).toBe(1);
  });

  it('ignores logged frames while pulling, and sends volatile ones, the newest of each key, after it', () => {
    const chunk$ = new Subject<Pulled>();
    const { outgoing } = open({ pull: () => chunk$ });
    const wire = read(outgoing.frames$);
    outgoing.push(frame('hp9;', { key: 'hp' }));
    outgoing.push(logged(1));
    outgoing.push(frame('answer;'));
    outgoing.push(frame('hp8;', { key: 'hp' }));
    chunk$.next(live(1, logged(1)));
    expect(wire.writes).toEqual(['1;hp8;answer;']);
    expect(outgoing.counters.conflated).toBe(1);
  });

  it('loses nothing that is pushed while it turns live', () => {
    const { node, outgoing } = open({
      pull: () => of(live(1, logged(1))),
      onCaughtUp: () => {
        outgoing.push(logged(2));
        return [frame('caught-up;')];
      },
    });
    let isFirstWrite = true;
    const wire = read(outgoing.frames$, () => {
      if (isFirstWrite) outgoing.push(logged(3));
      isFirstWrite = false;
    });
    node.turn();
    expect(wire.writes).toEqual(['1;caught-up;2;', '3;']);
    expect(outgoing.cursor).toBe(3);
  });

  it('writes what was pushed in one turn at once, a single frame as its own bytes', () => {
    const { node, outgoing } = open();
    const seen: Uint8Array[] = [];
    const wire = read(outgoing.frames$.pipe(tap((bytes) => seen.push(bytes))));
    const one = logged(1);
    outgoing.push(one);
    expect(seen).toEqual([]);
    node.turn();
    expect(seen[0]).toBe(one.bytes);
    outgoing.push(logged(2));
    outgoing.push(logged(3));
    node.turn();
    expect(wire.writes).toEqual(['1;', '2;3;']);
  });

  it('takes each logged frame once', () => {
    const { node, outgoing } = open({ pull: () => of(live(2, logged(1), logged(2))) });
    const wire = read(outgoing.frames$);
    for (const cursor of [2, 3, 3, 1, 4]) outgoing.push(logged(cursor));
    node.turn();
    expect(wire.writes).toEqual(['1;2;', '3;4;']);
  });

  it('waits for a blocked socket, and writes when it drained', () => {
    const { node, outgoing } = open();
    const wire = read(outgoing.frames$);
    outgoing.push(logged(1));
    outgoing.blocked();
    outgoing.push(logged(2));
    node.turn();
    expect([wire.writes, outgoing.cursor]).toEqual([[], 0]);
    outgoing.drained();
    node.turn();
    expect(wire.writes).toEqual(['1;2;']);
    outgoing.drained();
    expect(node.turnsDue).toBe(0);
  });

  it('beats only while live and silent', () => {
    const chunk$ = new Subject<Pulled>();
    const { node, outgoing } = open({ pull: () => chunk$ });
    const wire = read(outgoing.frames$);
    outgoing.beat(frame('early;', { cursor: 9 }));
    chunk$.next(live(7));
    outgoing.beat(frame('low;', { cursor: 6 }));
    outgoing.beat(frame('same;', { cursor: 7 }));
    outgoing.beat(frame('waits already;', { cursor: 8 }));
    node.turn();
    outgoing.beat(frame('comment;'));
    node.turn();
    outgoing.blocked();
    outgoing.beat(frame('blocked;', { cursor: 9 }));
    outgoing.drained();
    node.turn();
    expect(wire.writes).toEqual(['same;', 'comment;']);
  });

  it('ends with what waits, then the last frame, blocked or not, and takes nothing more', () => {
    const { node, outgoing } = open();
    const wire = read(outgoing.frames$);
    outgoing.blocked();
    outgoing.push(logged(1));
    outgoing.end(frame('bye;'));
    outgoing.end(frame('again;'));
    outgoing.push(logged(2));
    outgoing.greet(frame('hello;'));
    outgoing.blocked();
    outgoing.drained();
    node.turn();
    expect([wire.writes, wire.ended, outgoing.cursor]).toEqual([['1;bye;'], 'complete', 1]);
    expect(node.flusher.stalls.size).toBe(0);
  });

  it('ends without a last frame, and a turn that was due finds nothing', () => {
    const { node, outgoing } = open();
    const wire = read(outgoing.frames$);
    outgoing.push(logged(1));
    outgoing.end();
    node.turn();
    expect([wire.writes, wire.ended]).toEqual([['1;'], 'complete']);
  });

  it('ended before it is read: gives greeting and last frame, and pulls nothing', () => {
    const { outgoing } = open();
    outgoing.greet(frame('hello;'));
    outgoing.push(frame('nobody reads yet;'));
    outgoing.end(frame('bye;'));
    outgoing.end(frame('again;'));
    const wire = read(outgoing.frames$);
    expect([wire.writes, wire.ended]).toEqual([['hello;bye;'], 'complete']);
    expect(outgoing.counters.pulls).toBe(0);
  });

  it('ended by the caught-up hook: writes no more', () => {
    const { outgoing } = open({
      onCaughtUp: () => {
        outgoing.end(frame('bye;'));
        return [frame('caught-up;')];
      },
    });
    const wire = read(outgoing.frames$);
    expect([wire.writes, wire.ended]).toEqual([['bye;'], 'complete']);
  });

  it('refuses a second subscriber and leaves the first alone', () => {
    const { node, outgoing } = open();
    const first = read(outgoing.frames$);
    expect(read(outgoing.frames$).ended).toMatchObject({ code: 'STREAMS_SINGLE_SUBSCRIBER' });
    outgoing.push(logged(1));
    node.turn();
    expect([first.writes, first.ended]).toEqual([['1;'], undefined]);
  });

  it('stops the pulling and leaves the wheel when its reader leaves', () => {
    const chunk$ = new Subject<Pulled>();
    const { node, outgoing } = open({ pull: () => chunk$ });
    const wire = read(outgoing.frames$);
    outgoing.blocked();
    wire.subscription.unsubscribe();
    expect([chunk$.observed, node.flusher.stalls.size, node.clock.timers]).toEqual([false, 0, 0]);
  });

  it.each<[string, Partial<OutgoingConfig>, string]>([
    ['the error of pull', { pull: () => throwError(() => new Error('no log')) }, 'no log'],
    [
      'what pull throws',
      {
        pull: () => {
          throw new Error('thrown');
        },
      },
      'thrown',
    ],
    ['EmptyError when pull gives no value', { pull: () => EMPTY }, 'no elements in sequence'],
    [
      'what the caught-up hook throws',
      {
        onCaughtUp: () => {
          throw new Error('hook');
        },
      },
      'hook',
    ],
  ])('errors with %s', (_label, config, message) => {
    expect(read(open(config).outgoing.frames$).ended).toMatchObject({ message });
  });

  it('waits for a log that never answers', () => {
    const { outgoing } = open({ pull: () => NEVER });
    const wire = read(outgoing.frames$);
    expect([wire.writes, wire.ended]).toEqual([[], undefined]);
    wire.subscription.unsubscribe();
  });

  it.each(['maxBytes', 'maxFrames', 'stalledMs'])('refuses %s of 0', (field) => {
    expect(() => open({ [field]: 0 })).toThrow(BadConfigError);
    expect(() => open({ [field]: 0 })).toThrow(`${field} is 0`);
  });
});
