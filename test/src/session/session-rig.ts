import { type LoggedEvent } from '../../../src/model/event';
import { brandAs, type PlayerId } from '../../../src/model/ids';
import { type Viewer } from '../../../src/model/viewer';
import { type Vitals } from '../../../src/model/views';
import { distortion } from '../../../src/perception/distort/distortion';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { type PlayerStream } from '../../../src/session/player-stream';
import { type SessionConfig } from '../../../src/session/session-config';
import { Sessions } from '../../../src/session/sessions';
import { type Opened, type StreamRequest } from '../../../src/session/stream-request';
import { type WorldGateway } from '../../../src/session/world-gateway';
import { createHeartbeat, Flusher } from '#streams';
import { virtualWorld, type VirtualWorld } from '#streams/testing';
import { NEVER, type Observable, type Subscription } from 'rxjs';
import { BOB } from '../perception/sample-events';
import { at } from './events';
import { FakeLog } from './fake-log';

/** One frame, as a client takes it apart. */
export interface Seen {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  readonly retry?: string;
}

/** What one client has seen. */
export class Client {
  readonly stream: PlayerStream;
  readonly subscription: Subscription;
  ended: unknown = null;
  #text = '';

  constructor(stream: PlayerStream) {
    this.stream = stream;
    this.subscription = stream.frames$.subscribe({
      next: (bytes) => {
        this.#text += Buffer.from(bytes).toString();
      },
      error: (error: unknown) => {
        this.ended = error;
      },
      complete: () => {
        this.ended = 'complete';
      },
    });
  }

  get seen(): readonly Seen[] {
    const blocks = this.#text.split('\n\n').slice(0, -1);
    return blocks.map((block) =>
      Object.fromEntries(block.split('\n').map((line) => splitOnce(line))),
    );
  }

  /** Frames by name, events by id. */
  get story(): readonly string[] {
    return this.seen.map(({ event, id }) => event ?? id ?? '?');
  }
}

function splitOnce(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}

const open: Client[] = [];

/** Closes every client that a test has opened. */
export function closeClients(): void {
  for (const { subscription } of open.splice(0)) subscription.unsubscribe();
}

/** Sessions of a world with Ada and Bob on the quay, in virtual time; its log begins with nothing. */
export class SessionRig {
  readonly time: VirtualWorld = virtualWorld();
  readonly log = new FakeLog();
  readonly links: string[] = [];
  readonly viewers = new Map<PlayerId, Viewer>();
  readonly vitals = new Map<PlayerId, Vitals>();
  readonly sessions: Sessions;
  #uuids = 0;

  constructor(more: Partial<SessionConfig> = {}) {
    const { scheduler, random, yieldToLoop } = this.time;
    this.sessions = new Sessions({
      world: this.#gateway(),
      log: this.log,
      distort: distortion(RULE_NUMBERS),
      epoch: 'k1',
      kept: () => 0,
      start: { head: 0, recent: [] },
      maxRecent: 100,
      limits: {
        perCharacter: 2,
        perAddress: 50,
        perNode: 1_000,
        newPerSecond: 1_000,
        newBurst: 1_000,
      },
      outgoing: { maxBytes: 65_536, maxFrames: 100, stalledMs: 5_000 },
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
      random: { next: random, uuid: () => `stream-${(this.#uuids += 1)}` },
      ...more,
    });
  }

  /** An event is committed: it is in the log, and delivered. */
  happen(event: LoggedEvent): void {
    this.log.events.push(event);
    if (event.viewer !== undefined) this.viewers.set(event.viewer.player, event.viewer.after);
    this.sessions.deliver(event);
    this.time.advance(0);
  }

  open(player: PlayerId = BOB, more: Partial<StreamRequest> = {}): Opened {
    return this.sessions.open({
      player,
      owner: {
        account: brandAs('account-1'),
        tokenId: 'token-1',
        expiresAt: Number.MAX_SAFE_INTEGER,
        address: 'here',
      },
      lastEventId: null,
      render: 'data',
      wire: 'sse',
      taken: () => 0,
      ...more,
    });
  }

  /** Opens, and reads. */
  connect(player: PlayerId = BOB, more: Partial<StreamRequest> = {}): Client {
    const opened = this.open(player, more);
    if (opened.kind !== 'stream') throw new Error(`no stream, but "${opened.kind}"`);
    const client = new Client(opened.stream);
    open.push(client);
    this.time.advance(0);
    return client;
  }

  #gateway(): WorldGateway {
    return {
      command: () => NEVER,
      linkLost: (player) => this.links.push(`lost ${player}`),
      linkBack: (player) => this.links.push(`back ${player}`),
      playerOf: () => null,
      viewerOf: (player) =>
        player === brandAs('player-Nobody') ? null : (this.viewers.get(player) ?? at('quay')),
      snapshotOf: () => null,
      vitalsOf: (player) => this.vitals.get(player) ?? null,
      aliasesOf: () => ({}),
      clock: () => ({ date: '1920-01-01', hour: 6, daypart: 'dawn' }),
      online: () => 2,
    };
  }
}

/** Whether a stream of no interest has ended. */
export function told(source$: Observable<unknown>): { isDone: boolean } {
  const heard = { isDone: false };
  source$.subscribe({
    error: () => undefined,
    complete: () => {
      heard.isDone = true;
    },
  });
  return heard;
}
