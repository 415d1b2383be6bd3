import { type Verb, withText } from '../verb';

export const dropVerb: Verb = {
  name: 'drop',
  aliases: [],
  usage: 'drop OBJECT',
  help: 'Lays something down. Also: drop 3 coins, drop all, drop all.coin.',
  parse: withText((what) => ({ verb: 'drop', what })),
};
