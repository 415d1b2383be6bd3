import { type Fact } from './fact';

/** A line from staff to everyone. */
export interface SystemAnnounced extends Fact<'system.announced'> {
  readonly text: string;
}

/** What staff does that others see. */
export type StaffEvent = SystemAnnounced;

/** Their types; the compiler asks for each. */
export const STAFF_EVENTS: Readonly<Record<StaffEvent['type'], true>> = {
  'system.announced': true,
};
