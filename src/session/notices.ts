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
  /** Whether another node takes whoever goes from here. @default none does */
  readonly hasOthers?: () => boolean;
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
      { retryMs: this.#retryMs(this.#hasOthers ? SOON : LATER) },
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
    const waits = code === 'shutdown' && this.#hasOthers ? AT_ONCE : LATER;
    return this.#config.frames.bye(code, text, { isFinal, retryMs: this.#retryMs(waits) });
  }

  #volatile(event: 'vitals' | 'clock' | 'presence', data: object): SharedFrame {
    return this.#config.frames.named(event, { v: this.#config.head(), ...data }, { key: event });
  }

  get #hasOthers(): boolean {
    return this.#config.hasOthers?.() ?? false;
  }

  /** Not the same for all, so that they do not come back together. */
  #retryMs([from, to]: readonly [number, number]): number {
    return from + Math.floor(this.#config.random() * (to - from));
  }
}

/** Until a client comes back, ms: to this server, which may be starting anew. */
const LATER = [1_000, 5_000] as const;
/** To another node, when this one has gone without a word. */
const SOON = [1_000, 2_000] as const;
/** To another node, at the word of this one. */
const AT_ONCE = [200, 800] as const;
