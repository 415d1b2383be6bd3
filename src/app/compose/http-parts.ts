import { type HttpAuthConfig } from '../../http/accounts/http-auth-config';
import { type AccountServices } from '../../account/account-services';
import { type HealthCheck } from '../../model/health-check';
import { type EventLog } from '../../ports/event-log';
import { type Logger } from '../../ports/logger';
import { type Random } from '../../ports/random';
import { type Entrance } from '../../session/entrance';
import { type Sessions } from '../../session/sessions';
import { type StaffGateway } from '../../session/staff-gateway';
import { type WorldGateway } from '../../session/world-gateway';
import { type FaultPoint } from '../../world/loop-config';
import { type WorldDoor } from '../../world/world-door';
import { type Config } from '../config/config';
import { type WorldClock } from '../world-clock';
import { type Meters } from './ops/meters';
import { type Phases } from './phases';
import { type Bans } from './staff/bans';

/** What the HTTP edge is made of. */
export interface HttpParts {
  readonly config: Config;
  readonly phases: Phases;
  readonly world: WorldDoor;
  readonly gateway: WorldGateway;
  readonly sessions: Sessions;
  readonly entrance: Entrance;
  readonly accounts: AccountServices;
  readonly bans: Bans;
  /** What the server does at the staff's word. */
  readonly staff: StaffGateway;
  readonly log: EventLog;
  readonly epoch: string;
  readonly clock: WorldClock;
  readonly random: Random;
  readonly logger: Logger;
  readonly checks: () => readonly HealthCheck[];
  /** Memory is short: streams are put off. */
  readonly isShedding: () => boolean;
  readonly reach: (point: FaultPoint) => void;
  readonly meters: Meters;
}

/** How requests tell who sends them. */
export const authOf = ({ accounts: { sessions }, bans, config }: HttpParts): HttpAuthConfig => ({
  banOf: bans.ofRequest,
  identityOf: (token: string) => sessions.authenticate(token),
  isTls: config.server.tlsCookies,
  allowedOrigins: [],
});
