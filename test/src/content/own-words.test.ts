import { type NpcKind } from '../../../src/model/npc-kind';
import { type OwnWorld, ownWorld } from './own-world';

/** Slips of the pen that are easy to make and hard to see. */
const TYPOS =
  /\b(teh|hte|adn|taht|thier|recieve|seperate|definately|occured|untill|wich|whith|becuase|beleive|accross|alot|lenght|heigth|wierd|existance|agian|doesnt|dont|wont|cant|its's|your's|their's|woud|shoud|coudl|freind|buisness|calender|cemetary|cieling|persue|priviledge|rythm|tounge|truely|vaccum|withold)\b/i;
const REPEATED = /\b(\p{L}+) \1\b/iu;
/** Meant as it stands: "had had", "that that". */
const MAY_REPEAT = /\b(had had|that that)\b/i;

/** Up to so many characters two people may well say the same. */
const SHORT = 25;

interface Line {
  readonly where: string;
  readonly text: string;
}

const spokenBy = ({ greetings, farewells, replies }: NpcKind): readonly string[] => [
  ...greetings,
  ...farewells,
  ...replies.map(({ text }) => text),
];

function linesOf({ world, files }: OwnWorld): readonly Line[] {
  const rooms = [...world.rooms.values()].flatMap((room) => [
    { where: room.id, text: room.description },
    ...Object.entries(room.attributes.details).map(([word, text]) => ({
      where: `${room.id} ${word}`,
      text,
    })),
    ...room.exits.map((exit) => ({
      where: `${room.id} ${exit.word}`,
      text: exit.description ?? 'None.',
    })),
  ]);
  const items = [...world.items.values()].flatMap((item) => [
    { where: item.id, text: item.description },
    ...(item.text === undefined ? [] : [{ where: `${item.id} text`, text: item.text }]),
    ...(item.used === undefined ? [] : [{ where: `${item.id} used`, text: item.used }]),
  ]);
  const npcs = [...world.npcs.values()].flatMap((npc) => [
    { where: npc.id, text: npc.description },
    ...spokenBy(npc).map((text) => ({ where: `${npc.id} says`, text })),
  ]);
  const topics = [...world.topics].map(([where, text]) => ({ where, text }));
  const configs = files
    .filter(({ path }) => path.endsWith('_config.json'))
    .map(({ path, text }) => ({
      where: path,
      text: (JSON.parse(text) as { description: string }).description,
    }));
  return [...rooms, ...items, ...npcs, ...topics, ...configs, { where: 'motd', text: world.motd }];
}

const FAULTS: readonly (readonly [string, (text: string) => boolean])[] = [
  ['a double space', (text) => / {2}/.test(text)],
  ['a space at an end, or before a mark', (text) => /^\s|\s$| [,.;:!?]|\s\n/.test(text)],
  ['a curly quote or a long dash', (text) => /[‘’“”–—…]/.test(text)],
  ['a common typo', (text) => TYPOS.test(text)],
  ['a word twice', (text) => REPEATED.test(text) && !MAY_REPEAT.test(text)],
  ['no full stop at its end', (text) => !/[.!?]$/.test(text)],
  ['no capital at its start', (text) => !/^[A-Z0-9"':@#]/.test(text) && !/^[a-z]+( |,)/.test(text)],
  ['a mark without a space after it', (text) => /[a-z][,;!?][A-Za-z]/.test(text)],
];

describe('our own words', () => {
  let own: OwnWorld;
  let lines: readonly Line[];

  beforeAll(async () => {
    own = await ownWorld();
    lines = linesOf(own);
  });

  it.each(FAULTS)('have nowhere %s', (_fault, has) => {
    expect(lines.length).toBeGreaterThan(150);
    expect(lines.filter(({ text }) => has(text))).toEqual([]);
  });

  it('describe each room in 120 to 700 characters, each thing and each NPC in 80 to 700', () => {
    const rooms = [...own.world.rooms.values()].map(({ id, description }) => ({
      id,
      length: description.length,
      least: 120,
    }));
    const items = [...own.world.items.values()].map(({ id, description }) => ({
      id,
      length: description.length,
      least: 80,
    }));
    const npcs = [...own.world.npcs.values()].map(({ id, description }) => ({
      id,
      length: description.length,
      least: 80,
    }));
    const out = [...rooms, ...items, ...npcs].filter(
      ({ length, least }) => length < least || length > 700,
    );
    expect(out).toEqual([]);
  });

  it('say nothing twice', () => {
    const texts = lines.map(({ text }) => text).filter((text) => text.length > SHORT);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    const names = [...own.world.rooms.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('call each thing by an alias in one word, and by its article', () => {
    for (const { id, name, aliases } of own.world.items.values()) {
      expect([id, name]).toEqual([id, expect.stringMatching(/^an? [a-z]/)]);
      expect([id, /^an [^aeiou]|^a [aeiou]/.test(name)]).toEqual([id, false]);
      expect([id, aliases.length]).not.toEqual([id, 0]);
    }
  });

  it('say what is spoken without quotation marks', () => {
    const spoken = [...own.world.npcs.values()].flatMap(spokenBy);
    expect(spoken.filter((text) => text.includes('"'))).toEqual([]);
  });

  it('describe details under one word each', () => {
    const words = [...own.world.rooms.values()].flatMap(({ attributes }) =>
      Object.keys(attributes.details),
    );
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });

  it('offer as a detail only what the room shows', () => {
    for (const { id, description, attributes, exits } of own.world.rooms.values()) {
      const seen = [
        description,
        ...Object.values(attributes.details),
        ...exits.map((exit) => exit.description ?? ''),
      ];
      for (const word of Object.keys(attributes.details)) {
        expect([id, word, seen.join(' ').toLowerCase().includes(word.replace(/s$/, ''))]).toEqual([
          id,
          word,
          true,
        ]);
      }
    }
  });

  it('send the reader of a topic only to topics that there are', () => {
    const named = [...own.world.topics.values()].flatMap((text) =>
      (/See also: (.*)\.$/m.exec(text)?.[1] ?? 'nothing').split(', '),
    );
    expect(own.world.topics.size).toBeGreaterThanOrEqual(20);
    for (const name of named) expect([...own.world.topics.keys()]).toContain(name);
  });
});
