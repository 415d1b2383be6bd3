import { type ByeCode } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { type Vitals } from '../model/views';
import { BYE_WORDS } from './bye-words';
import { type Frames } from './frames';
import { type Beginning } from './resume';
import { type SharedFrame } from './shared-frame';
import { type WorldGateway } from './world-gateway';

export interface NoticesConfig {
  readonly frames: Frames;
  readonly world: Pick<WorldGateway, 'snapshotOf' | 'vitalsOf' | 'clock' | 'online'>;
  readonly epoch: string;
  readonly heartbeatMs: number;
  readonly now: () => number;
  /** 0 inclusive to 1 exclusive. */
  readonly random: () => number;
  /** The newest offset delivered. */
  readonly head: () => number;
}

/** What streams are told beside events: the words at their beginning and end, and how things stand now. */
export class Notices {
  readonly #config: NoticesConfig;

  constructor(config: NoticesConfig) {
    this.#config = config;
  }

  /** The first frames: hello, then what a reader without a past needs. */
  greeting(streamId: string, playerId: PlayerId, beginning: Beginning): readonly SharedFrame[] {
    const { frames, world, epoch, heartbeatMs, now } = this.#config;
    const head = this.#config.head();
    const resumed = beginning.kind === 'resumed';
    const from = resumed ? beginning.offset : head;
    const hello = frames.named(
      'hello',
      { streamId, epoch, playerId, resumed, from, head, heartbeatMs, serverTime: now() },
      { retryMs: this.#retryMs() },
    );
    if (resumed) return [hello];
    const snapshot = world.snapshotOf(playerId);
    return [
      hello,
      ...(beginning.kind === 'reset' ? [frames.named('reset', { why: beginning.why })] : []),
      ...(snapshot === null ? [] : [frames.named('snapshot', snapshot, { offset: head })]),
    ];
  }

  /** The past is told; this is the present. */
  caughtUp(player: PlayerId, missed: number): readonly SharedFrame[] {
    const vitals = this.#config.world.vitalsOf(player);
    return [
      this.#config.frames.named('caught-up', { missed }),
      ...(vitals === null ? [] : [this.vitals(vitals)]),
      this.clock(),
      this.presence(),
    ];
  }

  vitals(vitals: Vitals): SharedFrame {
    return this.#volatile('vitals', vitals);
  }

  clock(): SharedFrame {
    return this.#volatile('clock', this.#config.world.clock());
  }

  /** How many are in the world. */
  presence(): SharedFrame {
    return this.#volatile('presence', { online: this.#config.world.online() });
  }

  bye(code: ByeCode): SharedFrame {
    const { text, isFinal } = BYE_WORDS[code];
    return this.#config.frames.bye(code, text, { isFinal, retryMs: this.#retryMs() });
  }

  #volatile(event: 'vitals' | 'clock' | 'presence', data: object): SharedFrame {
    return this.#config.frames.named(event, { v: this.#config.head(), ...data }, { key: event });
  }

  /** 1,000 to 5,000, so that not all come back at once. */
  #retryMs(): number {
    return 1_000 + Math.floor(this.#config.random() * 4_000);
  }
}
