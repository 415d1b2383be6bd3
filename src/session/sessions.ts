import { type LoggedEvent } from '../model/event';
import { type ByeCode } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { Outgoing } from '#streams';
import { concatMap, defer, finalize, from, type Observable, timer } from 'rxjs';
import { agesAt } from './ages-at';
import { Frames } from './frames';
import { Hub, type Member } from './hub';
import { Notices } from './notices';
import { RecentLog } from './recent-log';
import { pullFor } from './replay';
import { type Beginning, beginningOf } from './resume';
import { type SessionConfig } from './session-config';
import { SLICE, slicesOf } from './slices';
import { StreamAdmission } from './stream-admission';
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
  }

  /** Open streams. */
  get size(): number {
    return this.#hub.size;
  }

  /** Everything up to here has been delivered. */
  get head(): number {
    return this.#recent.head;
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
    if (this.#isClosing) return this.#putOff('shutdown');
    if (!this.#admission.admit(request.owner.address)) return this.#putOff('busy');
    this.#makeRoom(request.player);
    const member = this.#member(request);
    const isFirst = this.#hub.add(member, this.#hub.viewerOf(request.player) ?? viewer);
    if (isFirst) world.linkBack(request.player);
    return { kind: 'stream', stream: member };
  }

  /** A last word, then the end. */
  end(member: Member, code: ByeCode): void {
    member.outgoing.end(this.#notices.bye(code));
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
    for (const { outgoing } of members) outgoing.push(frame);
    return true;
  }

  /** Streams whose token ran out, whose client fell silent, or that are old enough. */
  endOverdue(): void {
    const { aliveMissedMs, scheduler, wall } = this.#config;
    for (const member of [...this.#hub.members()]) {
      if (member.owner.expiresAt <= wall()) this.end(member, 'auth-expired');
      else if (member.aliveAt !== null && scheduler.now() - member.aliveAt >= aliveMissedMs)
        this.end(member, 'slow');
      else if (scheduler.now() >= member.agesAt) this.end(member, 'max-age');
    }
  }

  #member(request: StreamRequest): Member {
    const { player, owner, render } = request;
    const { scheduler, flusher, concat, outgoing: bounds, heartbeat, random } = this.#config;
    const id = random.uuid();
    const beginning = this.#begin(request);
    const outgoing: Outgoing = new Outgoing({
      ...bounds,
      scheduler,
      flusher,
      concat,
      cursor: beginning.kind === 'resumed' ? beginning.offset : this.#recent.head,
      pull: pullFor(
        { ...this.#config, recent: this.#recent, frames: this.#frames },
        { player, render, present: () => this.#present(player) },
      ),
      onCaughtUp: ({ missed }) => this.#notices.caughtUp(player, missed),
      taken: request.taken,
    });
    for (const frame of this.#notices.greeting(id, player, beginning)) outgoing.greet(frame);
    const seat = heartbeat.join({
      beat: () => {
        outgoing.beat(this.#frames.cursorAt(this.#recent.head));
      },
    });
    const member: Member = {
      id,
      player,
      owner,
      beginning,
      render,
      outgoing,
      seat,
      openedAt: scheduler.now(),
      agesAt: agesAt(this.#config),
      aliveAt: null,
      vitals: '',
      blocked: () => {
        outgoing.blocked();
      },
      drained: () => {
        outgoing.drained();
      },
      frames$: outgoing.frames$.pipe(
        finalize(() => {
          this.#closed(member);
        }),
      ),
    };
    return member;
  }

  #closed(member: Member): void {
    member.seat.leave();
    this.#admission.release(member.owner.address);
    if (this.#hub.remove(member) && !this.#isClosing) this.#config.world.linkLost(member.player);
  }

  /** The client of this stream is awake; once it has said so it must go on saying it. */
  alive(player: PlayerId, streamId: string): void {
    for (const member of this.#hub.membersOf(player))
      if (member.id === streamId) member.aliveAt = this.#config.scheduler.now();
  }

  /** The last words of a stream that never began. */
  putOff(code: 'busy' | 'shutdown' = 'busy'): Uint8Array {
    return this.#notices.bye(code).bytes;
  }

  #putOff(code: 'busy' | 'shutdown'): Opened {
    return { kind: 'busy', bytes: this.putOff(code) };
  }

  #present(player: PlayerId) {
    const viewer = this.#hub.viewerOf(player) ?? this.#config.world.viewerOf(player);
    if (viewer === null) throw new Error('a stream without a viewer');
    return viewer;
  }

  /** The oldest stream of too many gives way. */
  #makeRoom(player: PlayerId): void {
    const members = this.#hub.membersOf(player);
    const [oldest] = members;
    if (members.length >= this.#config.limits.perCharacter && oldest !== undefined)
      this.end(oldest, 'replaced');
  }

  #begin({ lastEventId }: StreamRequest): Beginning {
    const { epoch, kept } = this.#config;
    return beginningOf(lastEventId, { epoch, head: this.#recent.head, kept: kept() });
  }
}
