import { type Verb, withText } from '../verb';

export const dropVerb: Verb = {
  name: 'drop',
  aliases: [],
  group: 'things',
  usage: 'drop OBJECT',
  help: 'Lays something down. Also: drop 3 coins, drop all, drop all.coin.',
  isAsking: false,
  parse: withText((what) => ({ verb: 'drop', what })),
};
