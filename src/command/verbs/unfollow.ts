import { alone, type Verb } from '../verb';

export const unfollowVerb: Verb = {
  name: 'unfollow',
  aliases: [],
  group: 'walking',
  usage: 'unfollow',
  help: 'Stops following whoever you follow.',
  isAsking: false,
  errors: ['target.none'],
  parse: alone({ verb: 'unfollow' }),
};
