import { type Verb } from '../verb';

export const reloadVerb: Verb = {
  name: 'reload',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage: 'reload content [check]',
  help: 'Builders: reads the files of the world again; with an error in them nothing changes. With check it only reports.',
  isAsking: false,
  errors: ['state.busy', 'content.invalid', 'content.unread'],
  parse: (rest) => {
    const words = rest.toLowerCase();
    if (words === 'content') return { verb: 'reload', isCheck: false };
    return /^content\s+check$/u.test(words) ? { verb: 'reload', isCheck: true } : null;
  },
};
