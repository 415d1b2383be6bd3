import { BadConfigError } from '#streams';
import { brandAs, type ZoneId } from '../../model/ids';
import { type Subject, type Subjects } from '../../ports/node-link';

/** A subject, taken apart. */
export type SubjectParts =
  | { readonly kind: 'events' | 'volatile' | 'commands'; readonly zone: ZoneId }
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'dlq'; readonly stream: string }
  | { readonly kind: 'presence' | 'commits' | 'world' | 'revoked' | 'streams' };

/** Builds, parses and checks every subject of one environment, and names what JetStream keeps for it. */
export interface SubjectManager extends Subjects {
  /** The parts of a subject of this environment; null = it is none of ours. */
  parse(subject: string): SubjectParts | null;
  /** The stream of committed rows. */
  readonly eventStream: string;
  /** The stream of dead letters, and all their subjects. */
  readonly deadLetterStream: string;
  readonly allDeadLetters: string;
  /** The bucket of who owns which zone. */
  readonly zoneBucket: string;
}

/** What NATS takes for one token, without what is a wildcard or a separator. Zones have slashes. */
const TOKEN = /^[A-Za-z\d_/-]{1,128}$/;
const ENVIRONMENT = /^[A-Za-z\d_-]{1,32}$/;
const OF_ZONES = ['events', 'volatile', 'commands'] as const;
const ALONE = ['presence', 'commits', 'world', 'revoked', 'streams'] as const;

/**
 * The subjects `mythos.<environment>.…`.
 *
 * - **Errors** each builder throws BadConfigError when an id is no token of letters, digits, `_`, `-` and `/`.
 *
 * @throws BadConfigError when the environment is no token of at most 32 letters, digits, `_` and `-`.
 * @example
 * subjectsOf('dev').commands(zone); // mythos.dev.commands.earth/arkham
 * subjectsOf('dev').parse('mythos.live.presence'); // null: another environment's
 */
export function subjectsOf(environment: string): SubjectManager {
  if (!ENVIRONMENT.test(environment)) {
    throw new BadConfigError('environment', environment, 'a token of at most 32 characters');
  }
  const root = `mythos.${environment}.`;
  const made = (...parts: readonly string[]): Subject => brandAs(root + parts.join('.'));
  return {
    events: (zone) => made('events', token('zone', zone)),
    allEvents: () => made('events', '*'),
    volatile: (zone) => made('volatile', token('zone', zone)),
    commands: (zone) => made('commands', token('zone', zone)),
    node: (node) => made('node', token('node', node)),
    presence: () => made('presence'),
    commits: () => made('commits'),
    world: () => made('world'),
    revoked: () => made('revoked'),
    streams: () => made('streams'),
    deadLetters: (stream) => made('dlq', token('stream', stream)),
    parse: (subject) => (subject.startsWith(root) ? partsOf(subject.slice(root.length)) : null),
    eventStream: environment === 'dev' ? 'MYTHOS_EVENTS' : `MYTHOS_EVENTS_${environment}`,
    deadLetterStream: environment === 'dev' ? 'MYTHOS_DLQ' : `MYTHOS_DLQ_${environment}`,
    allDeadLetters: `${root}dlq.>`,
    zoneBucket: `mythos_${environment}_zones`,
  };
}

function token(field: string, value: string): string {
  if (TOKEN.test(value)) return value;
  throw new BadConfigError(field, value, 'a token of letters, digits, "_", "-" and "/"');
}

function partsOf(rest: string): SubjectParts | null {
  const [kind, id, ...more] = rest.split('.');
  const alone = ALONE.find((each) => each === kind);
  if (alone !== undefined) return id === undefined ? { kind: alone } : null;
  if (id === undefined || more.length > 0 || !TOKEN.test(id)) return null;
  const ofZone = OF_ZONES.find((each) => each === kind);
  if (ofZone !== undefined) return { kind: ofZone, zone: brandAs(id) };
  if (kind === 'node') return { kind, node: id };
  return kind === 'dlq' ? { kind, stream: id } : null;
}
