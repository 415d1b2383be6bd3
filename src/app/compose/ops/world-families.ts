import { lookUpsOf } from '../../../content/room-index';
import { type MetricFamily } from '../../../ports/metrics';
import { type WorldStatus } from '../../../world/world-door';
import { type WorldHost, type WorldRole } from '../world-host';
import { byLabel, oneOf } from './by-label';

const STATUSES: readonly WorldStatus[] = ['running', 'recovering', 'fenced', 'away'];
const ROLES: readonly WorldRole[] = ['alone', 'leader', 'follower'];

/** The world, wherever it is. */
export function worldFamilies(
  host: Pick<WorldHost, 'world' | 'role' | 'waiting' | 'deadLetters'>,
): readonly MetricFamily[] {
  const { world } = host;
  return [
    {
      name: 'mythos_world_status',
      help: '1 for what the world is, seen from this node.',
      kind: 'gauge',
      labels: ['status'],
      read: () => oneOf('status', STATUSES, world.status),
    },
    {
      name: 'mythos_world_role',
      help: '1 for what this node is to the world.',
      kind: 'gauge',
      labels: ['role'],
      read: () => oneOf('role', ROLES, host.role()),
    },
    {
      name: 'mythos_world_waiting',
      help: 'Inputs that wait for the world.',
      kind: 'gauge',
      read: () => host.waiting(),
    },
    {
      name: 'mythos_room_look_ups_total',
      help: 'Rooms that were looked up by their id, since the files of the world were read.',
      kind: 'counter',
      labels: ['found'],
      read: () => {
        const { hits, misses } = lookUpsOf(world.committed.content.rooms);
        return byLabel('found', { yes: hits, no: misses });
      },
    },
    {
      name: 'mythos_dead_letters',
      help: 'Messages that nobody could handle, and that are kept; NaN = they cannot be counted now.',
      kind: 'gauge',
      ask: () => host.deadLetters.count(),
    },
  ];
}
