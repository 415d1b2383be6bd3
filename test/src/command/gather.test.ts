import { gather } from '../../../src/command/gather';
import { VerbFilesError } from '../../../src/command/verb-files-error';
import { alone, type Verb, type VerbFile } from '../../../src/command/verb';

const bow: Verb = {
  name: 'bow',
  aliases: ['b'],
  group: 'talking',
  usage: 'bow',
  help: 'Bends before everyone here.',
  isAsking: false,
  errors: ['silenced', 'rate.limited'],
  parse: alone({ verb: 'emote', text: 'bows.', how: 'emote' }),
};
const file = (verb: Partial<Verb>): VerbFile => ({ verb: { ...bow, ...verb } });

/** As if a field were not there at all; the compiler would have said so already. */
const without = (field: keyof Verb): VerbFile => ({ verb: { ...bow, [field]: undefined } });

describe('gather', () => {
  it('puts verbs in the order of their groups, then of their files, whatever order they came in', () => {
    const files = {
      quit: file({ name: 'quit', aliases: [], usage: 'quit', group: 'the game' }),
      bow: { bowVerb: bow },
      ask: file({ name: 'ask', aliases: [], usage: 'ask' }),
    };
    expect(gather(files).map(({ name }) => name)).toEqual(['ask', 'bow', 'quit']);
  });

  it('takes several verbs out of one file in its own order', () => {
    const verbs = ['up', 'down'].map((name) => ({ ...bow, name, aliases: [], usage: name }));
    expect(gather({ ways: { verbs } }).map(({ name }) => name)).toEqual(['up', 'down']);
  });

  it.each([
    ['no verb', {}, 'bow.ts exports no verb'],
    ['no aliases', without('aliases'), 'bow.ts, verb “bow”: aliases is not'],
    ['no group', without('group'), 'bow.ts, verb “bow”: group is not one of: walking, looking'],
    ['no usage', without('usage'), 'bow.ts, verb “bow”: usage is not'],
    ['no help', without('help'), 'bow.ts, verb “bow”: help is not a sentence'],
    ['no word on whether it asks', without('isAsking'), 'bow.ts, verb “bow”: isAsking is not'],
    ['no errors', without('errors'), 'bow.ts, verb “bow”: errors is not a list of codes'],
    ['a code in words', file({ errors: ['No exit'] }), 'bow.ts, verb “bow”: errors is not a list'],
    ['half a code', file({ errors: ['exit.'] }), 'bow.ts, verb “bow”: errors is not a list'],
    [
      'a code twice',
      file({ errors: ['ward', 'ward'] }),
      'bow.ts, verb “bow”: errors is not a list',
    ],
    ['a verb of the staff for nobody', file({ group: 'staff' }), 'bow.ts, verb “bow”: role is not'],
    ['a role for all', file({ role: 'admin' }), 'bow.ts, verb “bow”: role is not a role, of the'],
    ['no parser', without('parse'), 'bow.ts, verb “bow”: parse is not a function'],
    ['an empty help', file({ help: '' }), 'bow.ts, verb “bow”: help is not a sentence'],
    ['a help of blanks', file({ help: ' .' }), 'bow.ts, verb “bow”: help is not a sentence'],
    ['a usage of another verb', file({ usage: 'bowl' }), 'bow.ts, verb “bow”: usage is not'],
    ['an alias with a blank', file({ aliases: ['b w'] }), 'bow.ts, verb “bow”: aliases is not'],
    ['a name in capitals', file({ name: 'BOW' }), 'bow.ts, verb “BOW”: name is not one word'],
    ['another name', file({ name: 'nod', usage: 'nod' }), 'bow.ts, verb “nod”: the file is not'],
  ])('refuses %s, naming file and word', (_, found, message) => {
    expect(() => gather({ bow: found })).toThrow(message);
  });

  it('refuses a word that two files claim, naming both', () => {
    const files = { bow: { bow }, bend: file({ name: 'bend', usage: 'bend' }) };
    expect(() => gather(files)).toThrow('bend.ts and bow.ts both claim “b”');
  });

  it('names all faults at once', () => {
    const faults = ['bow.ts, verb “bow”: usage is not as it is typed: the name first'];
    expect(() => gather({ bow: without('usage'), ask: {} })).toThrow(
      new VerbFilesError(['ask.ts exports no verb', ...faults]),
    );
  });
});
