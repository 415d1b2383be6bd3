import { type Observable, Subject } from 'rxjs';
import { type PlayerId } from '../model/ids';
import { type Hub, type Member } from './hub';

export interface PlayerStreamsConfig {
  readonly hub: Pick<Hub, 'membersOf'>;
  /** Of one player, on this node. */
  readonly max: number;
  readonly replace: (member: Member) => void;
}

/** How many streams each player has here, and which of them give way. */
export class PlayerStreams {
  readonly #config: PlayerStreamsConfig;
  readonly #opened$ = new Subject<PlayerId>();

  constructor(config: PlayerStreamsConfig) {
    this.#config = config;
  }

  /** Whose stream has opened, each time. Hot; never errors, never completes. */
  get opened$(): Observable<PlayerId> {
    return this.#opened$.asObservable();
  }

  /** Those that have no last word yet, the oldest first. */
  of(player: PlayerId): readonly Member[] {
    return this.#config.hub.membersOf(player).filter(({ endedBy }) => endedBy === null);
  }

  /** The oldest of too many gives way to one more. */
  makeRoom(player: PlayerId): void {
    const members = this.of(player);
    const [oldest] = members;
    if (members.length >= this.#config.max && oldest !== undefined) this.#config.replace(oldest);
  }

  opened(player: PlayerId): void {
    this.#opened$.next(player);
  }

  /** One of them gives way to a stream elsewhere. */
  replace(player: PlayerId, id: string): void {
    for (const member of this.of(player)) if (member.id === id) this.#config.replace(member);
  }
}
