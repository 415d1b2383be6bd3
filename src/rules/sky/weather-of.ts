import { type ZoneId } from '../../model/ids';
import { type Weather } from '../../model/weather';
import { type WorldView } from '../view';

/** The sky over a zone: clear, until it has been otherwise. */
export const weatherOf = (world: WorldView, zone: ZoneId): Weather =>
  world.record('zone', zone)?.weather ?? 'clear';
