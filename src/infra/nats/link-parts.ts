import { type LinkCounters } from './counters';
import { type NatsConfig, type NatsEnv } from './nats-config';
import { type Pool } from './pool';
import { type Receiving } from './receiving';
import { type Sending } from './sending';

/** What a link is made of. */
export interface LinkParts {
  readonly config: NatsConfig;
  readonly env: NatsEnv;
  readonly pool: Pool;
  readonly counters: LinkCounters;
  readonly sending: Sending;
  readonly receiving: Receiving;
}
