import { createHeartbeat, Flusher } from '#streams';
import { type LoggedEvent } from '../../model/event';
import { textMessage } from '../../http/websocket/text-message';
import { distortion } from '../../perception/distort/distortion';
import { type EventLog, type LogHead } from '../../ports/event-log';
import { type Random } from '../../ports/random';
import { Sessions } from '../../session/sessions';
import { type WorldGateway } from '../../session/world-gateway';
import { type Config } from '../config/config';
import { oneValue } from '../one-value';
import { monotonic, type WorldClock } from '../world-clock';

export interface SessionParts {
  readonly config: Config;
  readonly world: WorldGateway;
  readonly log: EventLog;
  readonly head: LogHead;
  readonly kept: () => number;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly hasOthers: () => boolean;
}

/** Sessions with the newest events already in memory, so that whoever was cut off resumes without a query. */
export async function makeSessions(parts: SessionParts): Promise<Sessions> {
  const { config, world, log, head, clock, random } = parts;
  const { scheduler } = clock;
  const recent = await newest(log, head, config.history.ringMaxEvents);
  return new Sessions({
    world,
    log,
    distort: distortion(config.rules),
    epoch: head.epoch,
    kept: parts.kept,
    start: { head: head.head, recent },
    maxRecent: config.history.ringMaxEvents,
    limits: {
      perCharacter: config.streams.streamsPerCharacter,
      perAddress: config.streams.streamsPerAddress,
      perNode: config.streams.streamsPerNode,
      newPerSecond: config.streams.newStreamsPerSecond,
      newBurst: config.streams.newStreamsBurst,
    },
    outgoing: {
      maxBytes: config.streams.outgoingMaxBytes,
      maxFrames: config.streams.outgoingMaxFrames,
      stalledMs: config.streams.outgoingStalledMs,
    },
    heartbeat: createHeartbeat({
      everyMs: config.streams.heartbeatMs,
      jitter: 0.2,
      scheduler,
      random: random.next,
    }),
    heartbeatMs: config.streams.heartbeatMs,
    maxAgeMs: config.streams.streamMaxAgeMs,
    aliveMissedMs: config.streams.aliveMissedMs,
    flusher: new Flusher({
      nextTurn: (run) => {
        setImmediate(run);
      },
      scheduler,
      now: monotonic,
    }),
    concat: (chunks) => Buffer.concat(chunks),
    utf8: (text) => Buffer.from(text, 'utf8'),
    message: textMessage,
    scheduler,
    wall: () => Date.now(),
    hasOthers: parts.hasOthers,
    random,
  });
}

/** Read a thousand at a time. */
async function newest(
  log: EventLog,
  { head, oldest }: LogHead,
  most: number,
): Promise<readonly LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  let after = Math.max(oldest - 1, head - most, 0);
  while (after < head) {
    const chunk$ = log.read({ after, upTo: head, limit: 1_000 });
    const read: readonly LoggedEvent[] = await oneValue(chunk$);
    events.push(...read);
    after = read.at(-1)?.offset ?? head;
  }
  return events;
}
