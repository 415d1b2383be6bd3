import { Observable, type Subscriber } from 'rxjs';
import { FrameWriter } from './frame-writer';
import { LogCursor } from './log-cursor';
import { LogPull } from './log-pull';
import type { OutgoingConfig, OutgoingCounters, OutgoingFrame, Pulled } from './outgoing-frame';
import { outgoingLimits } from './outgoing-limits';
import { SingleSubscriberError } from './single-subscriber-error';
import { SlowClientError } from './slow-client-error';
import { StallWatch } from './stall-watch';
import { WaitingFrames } from './waiting-frames';

type Mode = 'unread' | 'pulling' | 'live' | 'over';

/**
 * One connection's frames: pulled from the log while it is behind, pushed to it once it has caught up, never both.
 *
 * Use one per open stream; write what `frames$` emits to the socket and report the socket's back-pressure by `blocked()` and
 * `drained()`. It is a cursor in the log with a small buffer, so a slow reader costs no more than a fast one.
 *
 * - **Hot or cold** `frames$` takes one subscriber; its subscription starts the pulling. What is pushed before is ignored.
 * - **Completes** after `end()`, with what waited and the last frame. Logged frames not pulled by then stay in the log.
 * - **Errors** with SlowClientError when the blocked socket took nothing for `stalledMs`, or when frames that only exist here
 *   exceed the bound while it is blocked; with the error of `pull` or `onCaughtUp`, or EmptyError when `pull` gives no value. What waits is let go of.
 *   A second subscriber gets SingleSubscriberError.
 * - **Unsubscribing** ends the chunk being pulled, lets go of what waits, leaves the shared wheel. Later calls do nothing.
 * - **Time** no timer of its own: the flusher's turns and its stall wheel, which asks up to 1 s late.
 * - **Memory** `maxBytes` and `maxFrames` wait at most, and one pulled chunk. At the bound a socket that is free gets everything
 *   at once; for a blocked one logged frames are let go of and pulled again from the last one written; if that is not enough, volatile ones are dropped.
 * - **Order** the greeting, then logged frames by rising cursor, each once; volatile ones wait until the reader has caught up.
 *   The turn from pulling to live is made within one synchronous call, so nothing falls between.
 *
 * @example
 * const outgoing = new Outgoing({ scheduler, flusher, concat: Buffer.concat, cursor: 7, pull: (after) => readChunk(after) });
 * outgoing.frames$.subscribe({ next: (bytes) => socket.write(bytes) || outgoing.blocked(), error: () => socket.destroy() });
 * socket.on('drain', () => outgoing.drained());
 * outgoing.push({ bytes, cursor: 8 }); // ignored while pulling: the log has it
 */
export class Outgoing {
  readonly frames$ = new Observable<Uint8Array>((reader) => this.#open(reader));
  readonly #config: OutgoingConfig;
  readonly #waiting: WaitingFrames;
  readonly #writer: FrameWriter;
  readonly #stall: StallWatch;
  readonly #log: LogPull;
  readonly #cursor: LogCursor;
  readonly #turn = {
    run: (): void => {
      this.#serve();
    },
  };
  readonly #counters = { conflated: 0, droppedToPull: 0 };
  #mode: Mode = 'unread';
  #isTurnDue = false;
  #isEndDue = false;
  readonly #fail = (error: unknown): void => {
    this.#close();
    this.#writer.fail(error);
  };
  readonly #failSlow = (): void => {
    this.#fail(new SlowClientError(this.#stall.blockedMs, this.cursor));
  };

  /** @throws BadConfigError when a limit is outside its range. */
  constructor(config: OutgoingConfig) {
    const limits = outgoingLimits(config);
    this.#config = config;
    this.#waiting = new WaitingFrames(limits);
    this.#writer = new FrameWriter(config);
    this.#stall = new StallWatch({
      stalledMs: limits.stalledMs,
      wheel: config.flusher.stalls,
      scheduler: config.scheduler,
      taken: config.taken,
      onStalled: this.#failSlow,
    });
    this.#log = new LogPull({
      source: config,
      onChunk: (pulled) => {
        this.#take(pulled);
      },
      onError: this.#fail,
    });
    this.#cursor = new LogCursor(config.cursor);
  }

  /** Where a reader would resume: all logged frames up to here were written, or were not for this reader. */
  get cursor(): number {
    return this.#cursor.written;
  }

  get isLive(): boolean {
    return this.#mode === 'live';
  }

  get counters(): OutgoingCounters {
    const { frames, writes } = this.#writer;
    const coalesced = frames - writes;
    return { writes, frames, coalesced, ...this.#counters, pulls: this.#log.count };
  }

  /** To be written before anything else: hello, reset, snapshot. */
  greet(frame: OutgoingFrame): void {
    if (this.#mode !== 'over') this.#writer.greet(frame);
  }

  /** A live frame. Logged ones count only while live, and only beyond those already accepted. */
  push(frame: OutgoingFrame): void {
    if (this.#mode === 'unread' || this.#mode === 'over') return;
    if (frame.cursor !== undefined) {
      if (this.#mode !== 'live' || frame.cursor <= this.#cursor.accepted) return;
      this.#cursor.accept(frame.cursor);
    }
    this.#add(frame);
  }

  /** A heartbeat: counts only while live with nothing waiting, since anything else written is as good. Its cursor may be the last one's again. */
  beat(frame: OutgoingFrame): void {
    const isSilent = this.#mode === 'live' && !this.#stall.isBlocked && this.#waiting.isEmpty;
    const { accepted } = this.#cursor;
    const { cursor = accepted } = frame;
    if (!isSilent || cursor < accepted) return;
    this.#cursor.accept(cursor);
    this.#add(frame);
  }

  /** The socket has more than it wants: nothing is written or pulled until `drained()`. */
  blocked(): void {
    if (this.#mode !== 'over') this.#stall.block();
  }

  /** The socket took everything. */
  drained(): void {
    this.#stall.unblock();
    this.#takeTurn();
  }

  /** Writes what waits and then `last`, blocked or not, and completes. The owner watches how long the socket takes to end. */
  end(last?: OutgoingFrame): void {
    const { isTaken } = this.#writer;
    if (this.#mode === 'over' || (this.#isEndDue && !isTaken)) return;
    const rest = this.#waiting.takeAll();
    if (last !== undefined) rest.push(last);
    if (!isTaken) {
      for (const frame of rest) this.#writer.greet(frame);
      this.#isEndDue = true;
      return;
    }
    this.#cursor.commit();
    this.#stop();
    this.#writer.write(rest);
    this.#writer.complete();
  }

  #open(reader: Subscriber<Uint8Array>): () => void {
    if (this.#writer.isTaken) {
      reader.error(new SingleSubscriberError());
      return () => undefined;
    }
    this.#writer.take(reader);
    if (this.#isEndDue) {
      this.end();
    } else {
      this.#mode = 'pulling';
      this.#log.ask(this.cursor);
      // A log that answers at once has taken the greeting along.
      this.#writer.write([]);
    }
    return () => {
      this.#close();
    };
  }

  #add(frame: OutgoingFrame): void {
    if (this.#waiting.push(frame)) this.#counters.conflated += 1;
    if (this.#waiting.isTooMuch) this.#overflow();
    else if (this.#mode === 'live') this.#takeTurn();
  }

  #overflow(): void {
    if (!this.#stall.isBlocked) {
      this.#flush();
      return;
    }
    this.#counters.droppedToPull += this.#waiting.dropLogged();
    this.#cursor.retreat();
    this.#mode = 'pulling';
    if (this.#waiting.isTooMuch) this.#counters.conflated += this.#waiting.dropVolatile();
    if (this.#waiting.isTooMuch) this.#failSlow();
  }

  #takeTurn(): void {
    if (this.#isTurnDue || this.#stall.isBlocked) return;
    const { flusher } = this.#config;
    if (this.#mode === 'pulling') flusher.soon(this.#turn);
    else if (this.#mode === 'live' && !this.#waiting.isEmpty) flusher.write(this.#turn);
    else return;
    this.#isTurnDue = true;
  }

  #serve(): void {
    this.#isTurnDue = false;
    if (this.#stall.isBlocked) return;
    if (this.#mode === 'pulling') this.#log.ask(this.cursor);
    else if (this.#mode === 'live') this.#flush();
  }

  #take(pulled: Pulled): void {
    this.#cursor.pull(pulled);
    if (pulled.isLive) this.#goLive(pulled.frames);
    else this.#writer.write(pulled.frames);
    this.#takeTurn();
  }

  #goLive(frames: readonly OutgoingFrame[]): void {
    this.#mode = 'live';
    const catchUp = this.#cursor.catchUp();
    const caughtUp = this.#config.onCaughtUp?.(catchUp) ?? [];
    if (!this.isLive) return;
    this.#cursor.commit();
    this.#writer.write([...frames, ...caughtUp, ...this.#waiting.takeAll()]);
  }

  #flush(): void {
    this.#cursor.commit();
    this.#writer.write(this.#waiting.takeAll());
  }

  #close(): void {
    this.#stop();
    this.#writer.dropGreeting();
  }

  #stop(): void {
    this.#mode = 'over';
    this.#log.stop();
    this.#stall.stop();
    this.#waiting.takeAll();
  }
}
