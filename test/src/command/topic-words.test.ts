import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { topicCalled } from '../../../src/command/topic-words';
import { VERB_BY_WORD } from '../../../src/command/verbs';

const TOPICS = join(__dirname, '../../../src/content/data/topics');

describe('topicCalled', () => {
  it('knows other words for concepts that there are', async () => {
    const files = (await readdir(TOPICS)).map((file) => file.replace(/\.txt$/u, ''));
    const words = ['combat', 'fight', 'magic', 'keys', 'armour', 'group', 'hp', 'newbie'];
    const found = words.map((word) => topicCalled(word) ?? '');
    expect(found.filter((topic) => !files.includes(topic))).toEqual([]);
    expect(topicCalled('moon')).toBeUndefined();
  });

  it('knows none for a word that is a verb', () => {
    const verbs = [...VERB_BY_WORD].filter(([, { role }]) => role === undefined);
    expect(verbs.filter(([word]) => topicCalled(word) !== undefined).map(([word]) => word)).toEqual(
      [],
    );
  });
});
