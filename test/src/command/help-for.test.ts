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

describe('helpTopics', () => {
  it('names each once, a verb before a concept of the same name', () => {
    expect(helpTopics(new Map([...topics, ['say', '']])).concepts).toEqual(['lucidity']);
  });
});

describe('helpGroups', () => {
  it('has each word once, under a heading, and no heading without words', () => {
    const groups = helpGroups(topics);
    const { verbs, concepts } = helpTopics(topics);
    const words = groups.flatMap((group) => group.words);
    expect([...words].sort()).toEqual([...verbs, ...concepts].sort());
    expect(groups[0]?.title).toBe('Walking');
    expect(helpGroups(new Map()).map(({ title }) => title)).not.toContain('Concepts');
  });
});
