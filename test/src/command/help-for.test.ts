import { helpFor, helpGroups, helpTopics } from '../../../src/command/help-for';

const topics = new Map([['lucidity', 'How much of the world you still see truly.']]);

describe('helpFor', () => {
  it('lists every verb by what it is about, and every concept', () => {
    expect(helpFor(null, topics).text).toMatch(
      /^Walking: north, .*, go, .*\nLooking: .*look.*\n[^]*\nConcepts: lucidity\./u,
    );
  });

  it('explains a verb by any of its names', () => {
    const text = 'say TEXT\nSays something to everyone in the room.';
    expect(helpFor('say', topics).text).toContain(text);
    expect(helpFor("'", topics).text).toContain(text);
  });

  it('explains a concept', () => {
    expect(helpFor('Lucidity', topics)).toEqual({
      kind: 'told',
      text: 'How much of the world you still see truly.',
      view: { topic: 'lucidity', text: 'How much of the world you still see truly.' },
    });
  });

  it('names what was perhaps meant', () => {
    expect(helpFor('lucidty', topics)).toEqual({
      kind: 'refused',
      code: 'topic.none',
      text: 'There is no help on “lucidty”. Did you mean lucidity?',
    });
    expect(helpFor('zzzzzzz', topics).text).toContain('Type help for the list.');
  });
});

describe('helpFor, of verbs of the staff', () => {
  const unknown = { kind: 'refused', code: 'topic.none' };

  it.each([
    [[], []],
    [['moderator'], ['silence']],
    [['builder'], ['goto', 'summon']],
    [['admin'], ['goto', 'silence', 'summon', 'shutdown']],
  ] as const)('lists for %p only what they may do', (roles, verbs) => {
    const listed = helpFor(null, topics, roles);
    const all = ['goto', 'silence', 'summon', 'shutdown'];
    expect(all.filter((verb) => new RegExp(`\\b${verb}\\b`, 'u').test(listed.text))).toEqual(verbs);
    expect(all.filter((verb) => helpFor(verb, topics, roles).kind === 'told')).toEqual(verbs);
  });

  it('answers the others as of an unknown word, and does not offer it', () => {
    expect(helpFor('shutdown', topics)).toMatchObject(unknown);
    expect(helpFor('shutdwn', topics).text).not.toContain('shutdown');
    expect(helpFor('shutdwn', topics, ['admin']).text).toContain('Did you mean shutdown?');
    expect(helpGroups(topics).map(({ title }) => title)).not.toContain('Staff');
  });
});

describe('helpFor, of what is called otherwise', () => {
  const more = new Map([
    ...topics,
    ['fighting', 'Type attack rat.'],
    ['talking', 'What you say is heard, and overheard.'],
  ]);

  it.each([
    ['combat', 'fighting'],
    ['Fight', 'fighting'],
    ['magic', 'lucidity'],
    ['chat', 'talking'],
  ])('finds “%s” as %s', (word, topic) => {
    expect(helpFor(word, more)).toMatchObject({ view: { topic } });
  });

  it('finds by them no concept that these files do not have', () => {
    expect(helpFor('shops', more)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['inven', 'Did you mean inventory?'],
    ['truly', 'Did you mean lucidity?'],
    ['overheard', 'Did you mean talking?'],
    ['zz', 'Type help for the list.'],
  ])('offers for “%s”: %s', (word, offer) => {
    expect(helpFor(word, more).text).toContain(offer);
  });
});

describe('helpTopics', () => {
  it('names each once, a verb before a concept of the same name', () => {
    expect(helpTopics(new Map([...topics, ['say', '']])).concepts).toEqual(['lucidity']);
  });
});

describe('helpGroups', () => {
  it('has each word once, under a heading, and no heading without words', () => {
    const groups = helpGroups(topics, ['admin']);
    const { verbs, concepts } = helpTopics(topics, ['admin']);
    const words = groups.flatMap((group) => group.words);
    expect([...words].sort()).toEqual([...verbs, ...concepts].sort());
    expect(groups[0]?.title).toBe('Walking');
    expect(helpGroups(new Map()).map(({ title }) => title)).not.toContain('Concepts');
  });
});
