import { type Verb, withWord } from '../verb';

export const unbanVerb: Verb = {
  name: 'unban',
  aliases: [],
  group: 'staff',
  role: 'moderator',
  usage: 'unban PLAYER or ADDRESS',
  help: 'Moderators: opens the door again.',
  isAsking: false,
  errors: ['target.none'],
  parse: withWord((who) => ({ verb: 'unban', who })),
};
