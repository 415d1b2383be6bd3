import { type Verb, withText } from '../verb';

export const announceVerb: Verb = {
  name: 'announce',
  aliases: [],
  group: 'staff',
  role: 'moderator',
  usage: 'announce TEXT',
  help: 'Moderators: a line to everybody.',
  isAsking: false,
  errors: [],
  parse: withText((text) => ({ verb: 'announce', text })),
};
