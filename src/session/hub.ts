import { type LoggedEvent } from '../model/event';
import { type PlayerId } from '../model/ids';
import { type ByeCode } from '../model/frame';
import { type Viewer } from '../model/viewer';
import { type Distort } from '../perception/distort/distortion';
import { foldViewer } from '../perception/fold-viewer';
import { perceive } from '../perception/perceive';
import { AudienceIndex, type Connected } from './audience-index';
import { type Frames } from './frames';
import { type OpenStream } from './player-stream';
import { type RecentLog } from './recent-log';
import { type Render } from './frames';
import { type SharedFrame, type Wire } from './shared-frame';

/** One stream as the hub serves it. */
export interface Member extends OpenStream {
  readonly render: Render;
  readonly wire: Wire;
  endedBy: ByeCode | null;
  /** When its client last said it is alive; null = it never did, and need not. */
  aliveAt: number | null;
  /** The vitals that it was last shown, as text; '' = none yet. */
  vitals: string;
}

interface Listener extends Connected {
  /** Replaced when one comes or goes, so that a delivery may go on over the old one. */
  members: readonly Member[];
}

const NOBODY: readonly Member[] = [];

export interface HubConfig {
  readonly recent: RecentLog;
  readonly frames: Frames;
  readonly distort: Distort;
  /** Ends a stream with a last word. */
  readonly bye: (member: Member, code: ByeCode) => void;
  /** World clock, ms. */
  readonly now: () => number;
}

/**
 * Every event to the streams that may see it: one subscription to the bus serves all.
 *
 * - **Memory** one entry per connected player, one per stream.
 * - **Order** each stream gets events in order of offset.
 */
export class Hub {
  readonly #config: HubConfig;
  readonly #index = new AudienceIndex<Listener>();
  #streams = 0;
  #events = 0;
  #shown = 0;

  constructor(config: HubConfig) {
    this.#config = config;
  }

  /** Open streams. */
  get size(): number {
    return this.#streams;
  }

  /** Events that it was handed, and frames that they became. */
  get counts(): { readonly events: number; readonly shown: number } {
    return { events: this.#events, shown: this.#shown };
  }

  /** Players with at least one. */
  *members(): Generator<Member> {
    for (const { members } of this.#index.all()) yield* members;
  }

  membersOf(player: PlayerId): readonly Member[] {
    return this.#index.get(player)?.members ?? NOBODY;
  }

  /** As of the newest event; null = not connected. */
  viewerOf(player: PlayerId): Viewer | null {
    return this.#index.get(player)?.viewer ?? null;
  }

  /** true = the player's first stream. */
  add(member: Member, viewer: Viewer): boolean {
    this.#streams += 1;
    const listener = this.#index.get(member.player);
    if (listener !== undefined) {
      listener.members = [...listener.members, member];
      return false;
    }
    this.#index.add({ player: member.player, viewer, members: [member] });
    return true;
  }

  /** true = it was the player's last stream. */
  remove(member: Member): boolean {
    const listener = this.#index.get(member.player);
    if (listener?.members.includes(member) !== true) return false;
    this.#streams -= 1;
    listener.members = listener.members.filter((other) => other !== member);
    if (listener.members.length > 0) return false;
    this.#index.remove(listener);
    return true;
  }

  deliver(event: LoggedEvent): void {
    const now = this.#config.now();
    this.#config.recent.push(event);
    this.#events += 1;
    const changed = event.viewer === undefined ? undefined : this.#index.get(event.viewer.player);
    for (const listener of this.#index.candidates(event.audience))
      if (listener !== changed) this.#show(listener, event, now);
    if (changed === undefined) return;
    this.#show(changed, event, now);
    this.#index.move(changed, foldViewer(changed.viewer, event, changed.player));
    if (event.type === 'player.left')
      for (const member of changed.members)
        this.#config.bye(member, event.reason === 'kicked' ? 'kicked' : 'logged-out');
  }

  /** The same bytes to everybody. */
  broadcast(frame: SharedFrame): void {
    for (const { outgoing, wire } of this.members()) outgoing.push(frame.as(wire));
  }

  #show(listener: Listener, event: LoggedEvent, now: number): void {
    const { viewer, player, members } = listener;
    const part = perceive(event, viewer, player);
    if (part === null) return;
    const seen = this.#config.distort(event, viewer, player);
    this.#shown += members.length;
    for (const { outgoing, seat, render, wire } of members) {
      outgoing.push(this.#config.frames.ofEvent(seen, part, render).as(wire));
      seat.touch(now);
    }
  }
}
