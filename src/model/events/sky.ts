import { type Weather } from '../weather';
import { type Fact } from './fact';

export interface WeatherChanged extends Fact<'zone.weather-changed'> {
  readonly weather: Weather;
}

/** What happens above everybody's heads. */
export type SkyEvent = WeatherChanged;

/** Their types; the compiler asks for each. */
export const SKY_EVENTS: Readonly<Record<SkyEvent['type'], true>> = {
  'zone.weather-changed': true,
};
