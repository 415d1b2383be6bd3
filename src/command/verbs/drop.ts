import { LETTING_GO } from '../codes';
import { type Verb, withText } from '../verb';

export const dropVerb: Verb = {
  name: 'drop',
  aliases: [],
  group: 'things',
  usage: 'drop OBJECT',
  help: 'Lays something down. Also: drop 3 coins, drop all, drop all.coin.',
  isAsking: false,
  errors: ['target.none', 'purse.short', ...LETTING_GO],
  parse: withText((what) => ({ verb: 'drop', what })),
};
