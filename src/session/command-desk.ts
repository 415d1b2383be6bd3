import { CommandFault } from '../model/command-fault';
import { type CommandInput } from '../model/input';
import { type LoggedEvent } from '../model/event';
import { type HistorySizes } from '../model/history';
import { type PlayerId } from '../model/ids';
import { type Intent } from '../model/intent';
import { type Answer, type Outcome } from '../model/outcome';
import { parseLine } from '../command/parse-line';
import { type Distort } from '../perception/distort/distortion';
import { recall } from '../perception/perceive';
import { type EventLog } from '../ports/event-log';
import { toFrameData } from '../perception/to-frame-data';
import { lineOf } from '../wording/line-of';
import { concatMap, map, type Observable, of, throwError } from 'rxjs';
import { takeToken, type TokenBucket, type TokenBucketConfig } from '#streams';
import { askedHistory, type HistoryWish } from './asked-history';
import { type StaffGateway } from './staff-gateway';
import { type WorldGateway } from './world-gateway';

/** What the desk is made of. */
export interface DeskConfig {
  readonly world: WorldGateway;
  readonly log: Pick<EventLog, 'history'>;
  /** What minds mishear. */
  readonly distort: Distort;
  /** Of commands, per character. */
  readonly rate: TokenBucketConfig;
  readonly now: () => number;
  /** How far back channels can be read. */
  readonly histories: HistorySizes;
  /** The newest offset delivered. */
  readonly head: () => number;
  /** What the server does at the staff's word. @default nothing */
  readonly staff?: StaffGateway;
}

/** Characters whose buckets are kept; a forgotten bucket is a full one. */
const MAX_BUCKETS = 20_000;

/**
 * Where players' lines come in: not too many at once, then to the world; what only the log can answer is asked there.
 *
 * - **Memory** one bucket per character, `MAX_BUCKETS` at most.
 */
export class CommandDesk {
  readonly #config: DeskConfig;
  readonly #buckets = new Map<PlayerId, TokenBucket>();
  #limited = 0;

  constructor(config: DeskConfig) {
    this.#config = config;
  }

  /** Commands that came too fast. */
  get limited(): number {
    return this.#limited;
  }

  /** Errors with `CommandFault`. Hot, like the world's. */
  command(asked: Omit<CommandInput, 'kind'>): Observable<Answer> {
    const { rate } = this.#config;
    const now = this.#config.now();
    const before = this.#buckets.get(asked.player) ?? { tokens: rate.capacity, at: now };
    const [taking, bucket] = takeToken(before, rate, now);
    if (taking.outcome === 'refused') {
      const { waitMs } = taking;
      this.#limited += 1;
      return throwError(() => new CommandFault('RATE_LIMITED', { retryAfterMs: waitMs }));
    }
    this.#keep(asked.player, bucket);
    const parsed = parseLine(asked.line, this.#config.world.aliasesOf(asked.player));
    if (parsed.kind !== 'intent') return this.#config.world.command(asked);
    return parsed.intent.verb === 'history'
      ? this.#history(asked, parsed.intent)
      : this.#act(asked, parsed.intent);
  }

  #act(asked: Omit<CommandInput, 'kind'>, intent: Intent): Observable<Answer> {
    const { staff, world } = this.#config;
    if (staff === undefined) return world.command(asked);
    if (intent.verb === 'ban')
      return staff.personNamed(asked.player, intent.who).pipe(
        // bounded: one person of one name.
        concatMap((person) => world.command({ ...asked, person })),
      );
    const beyond$ = staff.beyond(asked.player, intent);
    if (beyond$ === null) return world.command(asked);
    return world.command(asked).pipe(
      // bounded: one answer to one command.
      concatMap((answer) =>
        answer.outcome === 'done'
          ? beyond$.pipe(map((end) => ({ ...answer, ...end, text: joined(answer, end) })))
          : of(answer),
      ),
    );
  }

  /**
   * What was said on a channel (or in whispers), as this player may see it; oldest first. It is read with the mind of now: who it was then
   * is not looked up for each line. To the same mind the words are those of then.
   */
  linesOf(player: PlayerId, channel: string, lines: number | null): Observable<readonly string[]> {
    const viewer = this.#config.world.viewerOf(player);
    if (viewer === null) return throwError(() => new CommandFault('NOT_IN_WORLD'));
    return this.#lines({ player, viewer, channel, lines }).pipe(
      map((found) => (typeof found === 'string' ? [] : found)),
    );
  }

  /** The lines; or, in words, why there are none for this player. */
  #lines(wish: HistoryWish): Observable<readonly string[] | string> {
    const query = askedHistory(wish, this.#config.histories);
    if (typeof query === 'string') return of(query);
    const { viewer, player } = wish;
    return this.#config.log.history(query).pipe(
      map((events) =>
        events.flatMap((event: LoggedEvent) => {
          const part = recall(event, viewer, player);
          if (part === null) return [];
          const heard = this.#config.distort(event, viewer, player);
          const line = lineOf(toFrameData(heard, part), part);
          return line === null ? [] : [line];
        }),
      ),
    );
  }

  #history(
    { id, player }: Omit<CommandInput, 'kind'>,
    { channel, lines }: { readonly channel: string; readonly lines: number | null },
  ): Observable<Answer> {
    const viewer = this.#config.world.viewerOf(player);
    if (viewer === null) return throwError(() => new CommandFault('NOT_IN_WORLD'));
    return this.#lines({ player, viewer, channel, lines }).pipe(
      map((said): Answer => {
        const at = { id, offset: this.#config.head(), duplicate: false };
        if (typeof said === 'string')
          return { ...at, outcome: 'refused', code: 'channel.none', text: said };
        const text = said.length === 0 ? 'Nothing has been said there.' : said.join('\n');
        return { ...at, outcome: 'done', text, view: { channel, lines: said } };
      }),
    );
  }

  #keep(player: PlayerId, bucket: TokenBucket): void {
    this.#buckets.delete(player);
    this.#buckets.set(player, bucket);
    if (this.#buckets.size <= MAX_BUCKETS) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}

/** What the world says, and what the server adds. */
const joined = ({ text: first = '' }: Answer, { text: second = '' }: Outcome): string =>
  first === '' ? second : `${first}\n${second}`;
