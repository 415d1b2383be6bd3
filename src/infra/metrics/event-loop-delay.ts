import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

/** How long the event loop kept others waiting, in seconds. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface LoopDelayConfig {
  /** The loop is sampled so often, ms. */
  readonly resolutionMs: number;
  /** A window is over after so long, ms, at the next reading. */
  readonly windowMs: number;
  /** Monotonic, ms. */
  readonly now: () => number;
}

/** The delay of the event loop beyond the resolution of its sampling: the worse of the last whole window and the one that runs. */
export class EventLoopDelay {
  readonly #config: LoopDelayConfig;
  readonly #histogram: IntervalHistogram;
  #since: number;
  #last: LoopDelay = { p50: 0, p99: 0, max: 0 };

  constructor(config: LoopDelayConfig) {
    this.#config = config;
    this.#histogram = monitorEventLoopDelay({ resolution: config.resolutionMs });
    this.#histogram.enable();
    this.#since = config.now();
  }

  read(): LoopDelay {
    const { windowMs, now } = this.#config;
    const running = this.#running();
    const last = this.#last;
    if (now() - this.#since >= windowMs) {
      this.#last = running;
      this.#since = now();
      this.#histogram.reset();
      return running;
    }
    return {
      p50: Math.max(last.p50, running.p50),
      p99: Math.max(last.p99, running.p99),
      max: Math.max(last.max, running.max),
    };
  }

  close(): void {
    this.#histogram.disable();
  }

  #running(): LoopDelay {
    const histogram = this.#histogram;
    const beyond = (ns: number): number =>
      histogram.count === 0 ? 0 : Math.max(0, ns / 1e9 - this.#config.resolutionMs / 1_000);
    return {
      p50: beyond(histogram.percentile(50)),
      p99: beyond(histogram.percentile(99)),
      max: beyond(histogram.max),
    };
  }
}
