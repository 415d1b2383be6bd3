import { type Observable } from 'rxjs';
import { type OwnStreams } from '../../cluster/stream-limit';
import { type WorldContent } from '../../model/content';
import { type LoggedEvent } from '../../model/event';
import { type HealthCheck } from '../../model/health-check';
import { type AccountId, type PlayerId, type ZoneId } from '../../model/ids';
import { type DeadLetters } from '../../ports/dead-letters';
import { type LogHead } from '../../ports/event-log';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { type FaultPoint } from '../../world/loop-config';
import { type World } from '../../world/world';
import { type WorldDoor } from '../../world/world-door';
import { type Config } from '../config/config';
import { type WorldClock } from '../world-clock';
import { type Storage } from './open-storage';
import { type Phases } from './phases';
import { type Meters } from './ops/meters';
import { type NatsView } from './ops/nats-view';
import { type Admins } from './staff/admins';

/** What a world is made of, alone or on one of several nodes. */
export interface HostParts {
  readonly config: Config;
  readonly content: WorldContent;
  readonly zones: readonly ZoneId[];
  readonly storage: Storage;
  readonly phases: Phases;
  readonly admins: Admins;
  readonly random: Random;
  readonly logger: Logger;
  readonly reach: (point: FaultPoint) => void;
  readonly meters: Meters;
  readonly publish: (event: LoggedEvent) => void;
  /** Who has changed, once it is so. */
  readonly touched: (players: readonly PlayerId[]) => void;
}

/** The world of this server, wherever it is. */
export interface WorldHost {
  readonly world: WorldDoor & Pick<World, 'enter'>;
  readonly clock: WorldClock;
  /** Of the log, as far as this server is. */
  readonly head: LogHead;
  /** Another server has taken the zones, and this one is of no more use. Hot; one value, or none. */
  readonly fenced$: Observable<unknown>;
  /** What the world needs here, and how it is. */
  readonly checks: () => readonly HealthCheck[];
  /** Once HTTP and sessions are there. Resolves when it can be played. */
  readonly begin: (entrance: Entering) => Promise<void>;
  /** `alone`: it needs nobody. */
  readonly role: () => WorldRole;
  /** Inputs that wait for the world here. */
  readonly waiting: () => number;
  readonly deadLetters: DeadLetters;
  /** What joins it to others; null = it is alone. */
  readonly nats: NatsView | null;
  /** What other nodes are told of tokens, and tell. */
  readonly revocations: Revocations;
  /** Whether another node takes whoever goes from here. */
  readonly hasOthers: () => boolean;
  /** At a stop, once nothing more comes in: gives the world away, if there is somebody to have it. */
  readonly handOver: () => Observable<unknown>;
}

/** What a server is to the world. */
export type WorldRole = 'alone' | 'leader' | 'follower';

/** Tokens that are revoked, between nodes. */
export interface Revocations {
  readonly tell: (tokenId: string) => void;
  /** Hot. */
  readonly heard$: Observable<string>;
}

/** How somebody comes in on this server, and who is connected to it. */
export interface Entering {
  readonly streams: OwnStreams;
  readonly enter: (entry: {
    readonly account: AccountId;
    readonly player: PlayerId;
    readonly correlationId: string;
    readonly hasStream: boolean;
  }) => Observable<unknown>;
}
