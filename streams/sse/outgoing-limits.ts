import { within } from '../bad-config-error';
import type { OutgoingConfig } from './outgoing-frame';

export type OutgoingLimits = Required<Pick<OutgoingConfig, 'maxBytes' | 'maxFrames' | 'stalledMs'>>;

/** @throws BadConfigError when one is outside its range. */
export function outgoingLimits(config: OutgoingConfig): OutgoingLimits {
  const { maxBytes = 262_144, maxFrames = 500, stalledMs = 5000 } = config;
  within('maxBytes', maxBytes, { min: 1, max: 2 ** 30 });
  within('maxFrames', maxFrames, { min: 1, max: 1_000_000 });
  within('stalledMs', stalledMs, { min: 1, max: 3_600_000 });
  return { maxBytes, maxFrames, stalledMs };
}
