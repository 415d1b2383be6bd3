import { dollars } from '../rules/own/dollars';
import { type ShownOf } from './shown';

const announced = ({ text }: ShownOf<'system.announced'>): string => `*** ${text}`;

function muted({ isMuted, channel, minutes, reason }: ShownOf<'player.muted'>): string {
  const where = channel === null ? 'anywhere' : `on ${channel}`;
  if (!isMuted) return `You may speak ${channel === null ? 'again' : `on ${channel} again`}.`;
  const long = minutes === null ? 'until further notice' : `for ${minutesOf(minutes)}`;
  return `You may not speak ${where}, ${long}: ${reason}`;
}

const minutesOf = (count: number): string => (count === 1 ? 'a minute' : `${count} minutes`);

const kicked = ({ reason }: ShownOf<'player.kicked'>): string =>
  `You are shown the door: ${reason}`;

const roleChanged = ({ role }: ShownOf<'role.changed'>): string =>
  role === 'none' ? 'You are no longer of the staff.' : `You are now of the staff: ${role}.`;

const corrected = ({ stat, value }: ShownOf<'player.corrected'>): string =>
  `Your ${stat} is now ${stat === 'purse' ? dollars(value) : value}.`;

const nothing = (): null => null;

/** Of staff. */
export const STAFF_LINES = {
  'system.announced': announced,
  'player.muted': muted,
  'player.kicked': kicked,
  'role.changed': roleChanged,
  'player.corrected': corrected,
  'address.kicked': nothing,
  'shutdown.due': nothing,
};
