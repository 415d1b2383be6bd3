import { withText, type Verb } from '../verb';

export const removeVerb: Verb = {
  name: 'remove',
  aliases: ['unequip'],
  group: 'things',
  usage: 'remove OBJECT',
  help: 'Takes off what you wear, or puts away what you hold. Also: remove all.',
  isAsking: false,
  errors: ['target.none', 'slot.none', 'pack.full'],
  parse: withText((what) => ({ verb: 'remove', what })),
};
