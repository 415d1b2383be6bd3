import { alone, type Verb } from '../verb';

export const tutorialVerb: Verb = {
  name: 'tutorial',
  aliases: [],
  group: 'the game',
  usage: 'tutorial',
  help: 'On the way to Arkham: tells again what to try next. Skip leaves it.',
  isAsking: true,
  errors: [],
  parse: alone({ verb: 'tutorial' }),
};
