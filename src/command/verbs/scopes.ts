import { type Verb } from '../verb';

export const scopesVerb: Verb = {
  name: 'scopes',
  aliases: [],
  group: 'staff',
  role: 'admin',
  usage: 'scopes [PATH]',
  help: 'Admins: what the server has running, as a tree of owners; PATH begins it further down.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => (rest.includes(' ') ? null : { verb: 'scopes', path: rest }),
};
