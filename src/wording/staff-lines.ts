import { type ShownOf } from './shown';

/** Of staff. */
export const STAFF_LINES = {
  'system.announced': ({ text }: ShownOf<'system.announced'>): string => `*** ${text}`,
};
