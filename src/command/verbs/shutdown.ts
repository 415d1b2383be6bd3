import { shutdownIn } from '../staff-order';
import { type Verb } from '../verb';

export const shutdownVerb: Verb = {
  name: 'shutdown',
  aliases: [],
  group: 'staff',
  role: 'admin',
  usage: 'shutdown SECONDS REASON, shutdown cancel',
  help: 'Admins: stops the server after so many seconds, 3600 at most. All are told, and nobody enters meanwhile.',
  isAsking: false,
  errors: ['target.none'],
  parse: shutdownIn,
};
