import { LETTING_GO, SHOPPING } from '../codes';
import { type Verb, withText } from '../verb';

export const valueVerb: Verb = {
  name: 'value',
  aliases: [],
  group: 'things',
  usage: 'value OBJECT',
  help: 'Asks what the shop you stand in would give for something of yours, or what something there costs.',
  isAsking: true,
  errors: [...SHOPPING, 'target.none', 'shop.refuses', ...LETTING_GO],
  parse: withText((what) => ({ verb: 'value', what })),
};
