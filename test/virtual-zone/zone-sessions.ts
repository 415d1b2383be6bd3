import { type Distort } from '../../src/perception/distort/distortion';
import { Sessions } from '../../src/session/sessions';
import { type WorldGateway } from '../../src/session/world-gateway';
import { createHeartbeat, Flusher } from '#streams';
import { type VirtualWorld } from '#streams/testing';
import { type FakeLog } from '../src/session/fake-log';

/** What sessions are made of, over a log in memory. */
export interface ZoneSessionsParts {
  readonly time: VirtualWorld;
  readonly world: WorldGateway;
  readonly log: FakeLog;
  readonly distort: Distort;
  /** The log's newest offset. */
  readonly head: number;
}

/** The real sessions: what players see passes perception and wording, as bytes. */
export function zoneSessions({ time, head, ...parts }: ZoneSessionsParts): Sessions {
  const { scheduler, random, yieldToLoop } = time;
  const many = 1_000;
  let streams = 0;
  return new Sessions({
    ...parts,
    epoch: 'zone',
    kept: () => 0,
    start: { head, recent: [] },
    maxRecent: many,
    limits: {
      perCharacter: 2,
      perAddress: many,
      perNode: many,
      newPerSecond: many,
      newBurst: many,
    },
    outgoing: { maxBytes: 262_144, maxFrames: many, stalledMs: 5_000 },
    heartbeat: createHeartbeat({ everyMs: 15_000, jitter: 0, scheduler, random }),
    heartbeatMs: 15_000,
    maxAgeMs: 0,
    aliveMissedMs: 60_000,
    flusher: new Flusher({ nextTurn: yieldToLoop, scheduler }),
    concat: (chunks) => Buffer.concat(chunks),
    utf8: (text) => Buffer.from(text),
    message: (text) => Buffer.from(text),
    scheduler,
    wall: () => scheduler.now(),
    random: { next: random, uuid: () => `stream-${(streams += 1)}` },
  });
}
