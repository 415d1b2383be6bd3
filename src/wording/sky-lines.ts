import { type Weather } from '../model/weather';
import { type ShownOf } from './shown';

const TURNED: Readonly<Record<Weather, string>> = {
  clear: 'The sky clears.',
  overcast: 'Cloud comes over, low and even.',
  fog: 'Fog comes in, and takes the far end of everything.',
  rain: 'It begins to rain.',
  snow: 'It begins to snow.',
  storm: 'The wind gets up, and the storm comes with it.',
};

/** Of the sky. */
export const SKY_LINES = {
  'zone.weather-changed': ({ weather }: ShownOf<'zone.weather-changed'>): string => TURNED[weather],
};
