import { SOCIAL } from '../../model/ids';
import { type ZoneState } from '../../model/zone-state';
import { type WorldView } from '../view';

/** What is true of the whole world now. */
export const socialOf = (world: Pick<WorldView, 'record'>): ZoneState =>
  world.record('zone', SOCIAL) ?? {
    kind: 'zone',
    id: SOCIAL,
    zone: SOCIAL,
    weather: 'clear',
    shiftHours: 0,
  };
