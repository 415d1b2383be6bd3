import { type Environment } from '../../model/room';
import { type Weather } from '../../model/weather';

/** Out of doors, and as it is heard from within. */
const WORDS: Readonly<Record<Weather, readonly [seen: string, heard: string]>> = {
  clear: [
    'The sky is clear.',
    'You hear nothing on the roof or at the glass: it is clear outside.',
  ],
  overcast: [
    'Cloud hangs low and even over everything.',
    'You hear nothing of the weather in here, and the air is heavy: it is overcast.',
  ],
  fog: [
    'Fog stands close about you, and the far end of everything is gone.',
    'You hear a horn a long way off, and again: there is fog outside.',
  ],
  rain: ['Rain is falling, straight and steady.', 'You hear rain on the roof.'],
  snow: [
    'Snow is falling, and makes no sound.',
    'You hear how quiet it is outside, as it is when snow falls.',
  ],
  storm: [
    'The storm is on you. You lean into it to stand.',
    'You hear the storm go round the walls and try the windows.',
  ],
};

const WITHIN: readonly Environment[] = ['indoors', 'arena', 'underwater'];

/** What is known of the sky in a place like this. */
export function weatherWords(weather: Weather, environment: Environment): string {
  if (environment === 'void') return 'There is no sky here that could have weather.';
  const [seen, heard] = WORDS[weather];
  return WITHIN.includes(environment) ? heard : seen;
}
