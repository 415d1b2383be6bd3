import { withText, type Verb } from '../verb';

export const readVerb: Verb = {
  name: 'read',
  aliases: [],
  group: 'looking',
  usage: 'read OBJECT',
  help: 'Reads what is written on something you have, or on something here.',
  isAsking: true,
  errors: ['target.none', 'use.none'],
  parse: withText((what) => ({ verb: 'read', what })),
};
