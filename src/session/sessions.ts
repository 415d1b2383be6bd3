import { type LoggedEvent } from '../model/event';
import { type ByeCode } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { concatMap, defer, from, type Observable, timer } from 'rxjs';
import { Frames } from './frames';
import { Hub, type Member } from './hub';
import { Notices } from './notices';
import { PlayerStreams } from './player-streams';
import { RecentLog } from './recent-log';
import { type MemberParts, newMember } from './new-member';
import { overdue } from './overdue';
import { type SessionConfig } from './session-config';
import { type Wire } from './shared-frame';
import { SLICE, slicesOf } from './slices';
import { StreamAdmission } from './stream-admission';
import { StreamCounts, type StreamTotals } from './stream-counts';
import { type Opened, type StreamRequest } from './stream-request';
import { announcedVitals } from './vitals-notice';

/** Who is connected, and what each of them is sent. */
export class Sessions {
  readonly #config: SessionConfig;
  readonly #frames: Frames;
  readonly #recent: RecentLog;
  readonly #admission: StreamAdmission;
  readonly #hub: Hub;
  readonly #notices: Notices;
  readonly #parts: MemberParts;
  readonly #counts = new StreamCounts();
  /** How many each player has here. */
  readonly byPlayer: PlayerStreams;
  #isClosing = false;

  constructor(config: SessionConfig) {
    this.#config = config;
    this.#frames = new Frames(config);
    const { head, recent } = config.start;
    this.#recent = new RecentLog({
      maxEvents: config.maxRecent,
      start: head - recent.length,
      now: () => config.scheduler.now(),
    });
    for (const event of recent) this.#recent.push(event);
    this.#notices = new Notices({
      ...config,
      frames: this.#frames,
      now: () => config.scheduler.now(),
      random: config.random.next,
      head: () => this.#recent.head,
    });
    this.#admission = new StreamAdmission(config.limits, () => config.scheduler.now());
    this.#hub = new Hub({
      recent: this.#recent,
      frames: this.#frames,
      distort: config.distort,
      now: () => config.scheduler.now(),
      bye: (member, code) => {
        this.end(member, code);
      },
    });
    this.byPlayer = new PlayerStreams({
      hub: this.#hub,
      max: config.limits.perCharacter,
      replace: (member) => {
        this.end(member, 'replaced');
      },
    });
    this.#parts = {
      config,
      frames: this.#frames,
      notices: this.#notices,
      recent: this.#recent,
      present: (player) => this.#present(player),
      end: (member, code) => {
        this.end(member, code);
      },
      closed: (member) => {
        this.#closed(member);
      },
    };
  }

  /** Open streams. */
  get size(): number {
    return this.#hub.size;
  }

  /** Everything up to here has been delivered. */
  get head(): number {
    return this.#recent.head;
  }

  /** Since the start. */
  get totals(): StreamTotals {
    const streams = this.#counts.totals(this.#hub.members());
    return { ...streams, ...this.#hub.counts, putOff: this.#admission.refused };
  }

  get streams(): Iterable<Member> {
    return this.#hub.members();
  }

  /** One committed event, to all who may see it. */
  deliver(event: LoggedEvent): void {
    this.#hub.deliver(event);
    if (event.type === 'clock.struck') this.#hub.broadcast(this.#notices.clock());
  }

  /** How many are in the world, to everybody. */
  announcePresence(): void {
    this.#hub.broadcast(this.#notices.presence());
  }

  /**
   * How some players are now, to those of them who are connected and have not been told so already. Cold; completes when all have, a slice
   * in each turn of the loop.
   */
  announceVitals(players: readonly PlayerId[]): Observable<unknown> {
    return announcedVitals({ hub: this.#hub, notices: this.#notices, ...this.#config }, players);
  }

  /** A stream, to be subscribed at once. Its linkdeath is called off. */
  open(request: StreamRequest): Opened {
    const { world } = this.#config;
    const viewer = world.viewerOf(request.player);
    if (viewer === null) return { kind: 'nobody' };
    if (this.#isClosing) return { kind: 'busy', code: 'shutdown' };
    if (!this.#admission.admit(request.owner.address)) return { kind: 'busy', code: 'busy' };
    this.byPlayer.makeRoom(request.player);
    const member = newMember(this.#parts, request);
    this.#counts.opened(member);
    const isFirst = this.#hub.add(member, this.#hub.viewerOf(request.player) ?? viewer);
    if (isFirst) world.linkBack(request.player);
    this.byPlayer.opened(request.player);
    return { kind: 'stream', stream: member };
  }

  /** A last word (null = none), then the end. */
  end(member: Member, code: ByeCode | null): void {
    member.endedBy ??= code;
    member.outgoing.end(code === null ? undefined : this.#notices.bye(code).as(member.wire));
  }

  /** No stream opens from now on; all that are open get their last frames, in slices. Cold; completes when all have. */
  sayGoodbye(): Observable<unknown> {
    return defer(() => {
      this.#isClosing = true;
      return from(slicesOf([...this.#hub.members()], SLICE));
    }).pipe(
      // bounded: the streams that are open, whose number is capped.
      concatMap((slice) => {
        for (const member of slice) this.end(member, 'shutdown');
        return timer(0, this.#config.scheduler);
      }),
    );
  }

  /** The streams that were opened with a token that is no more. */
  endRevoked(tokenId: string): void {
    for (const member of [...this.#hub.members()])
      if (member.owner.tokenId === tokenId) this.end(member, 'logged-out');
  }

  /** A volatile frame to whoever this is, on all their streams; false = they have none. */
  show(player: PlayerId, event: string, data: object): boolean {
    const members = this.#hub.membersOf(player);
    if (members.length === 0) return false;
    const frame = this.#frames.named(event, data);
    for (const { outgoing, wire } of members) outgoing.push(frame.as(wire));
    return true;
  }

  /** Streams whose token ran out, whose client fell silent, or that are old enough. */
  endOverdue(): void {
    for (const member of [...this.#hub.members()]) {
      const code = overdue(member, this.#config);
      if (code !== null) this.end(member, code);
    }
  }

  #closed(member: Member): void {
    member.seat.leave();
    this.#counts.closed(member);
    this.#admission.release(member.owner.address);
    if (this.#hub.remove(member) && !this.#isClosing) this.#config.world.linkLost(member.player);
  }

  /** The client of this stream is awake; once it has said so it must go on saying it. */
  alive(player: PlayerId, streamId: string): void {
    for (const member of this.#hub.membersOf(player))
      if (member.id === streamId) member.aliveAt = this.#config.scheduler.now();
  }

  /** Of a stream that never began. */
  lastWord(code: ByeCode, wire: Wire): Uint8Array {
    return this.#notices.bye(code).as(wire).bytes;
  }

  #present(player: PlayerId) {
    const viewer = this.#hub.viewerOf(player) ?? this.#config.world.viewerOf(player);
    if (viewer === null) throw new Error('a stream without a viewer');
    return viewer;
  }
}
