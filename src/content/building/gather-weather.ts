import { type ZoneId } from '../../model/ids';
import { WEATHERS, type Weather } from '../../model/weather';
import { type Configs } from './environment';

const isWeather = (text: string): text is Weather => (WEATHERS as readonly string[]).includes(text);

/** What the sky of each zone can be, words of other games left aside; a zone that does not say is not there. */
export function gatherWeather(
  zones: Iterable<ZoneId>,
  configs: Configs,
): ReadonlyMap<ZoneId, readonly Weather[]> {
  const found = new Map<ZoneId, readonly Weather[]>();
  for (const zone of new Set(zones)) {
    const config = configs.zone(zone);
    const patterns = config?.ok === true ? (config.value.weather_patterns ?? []) : [];
    const known = patterns.filter(isWeather);
    if (known.length > 0) found.set(zone, known);
  }
  return found;
}
