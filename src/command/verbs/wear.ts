import { withText, type Verb } from '../verb';

export const wearVerb: Verb = {
  name: 'wear',
  aliases: ['equip', 'wield'],
  group: 'things',
  usage: 'wear OBJECT',
  help: 'Puts something on, or takes it in hand. Also: wear all.',
  isAsking: false,
  errors: ['target.none', 'slot.none', 'slot.taken'],
  parse: withText((what) => ({ verb: 'wear', what })),
};
