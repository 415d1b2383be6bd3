import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BODY_EVENTS } from '../../src/model/events/body';
import { COMBAT_EVENTS } from '../../src/model/events/combat';
import { MIND_EVENTS } from '../../src/model/events/mind';
import { NPC_EVENTS } from '../../src/model/events/npc';
import { PARTY_EVENTS } from '../../src/model/events/party';
import { SKY_EVENTS } from '../../src/model/events/sky';
import { STAFF_EVENTS } from '../../src/model/events/staff';
import { TUTORIAL_EVENTS } from '../../src/model/events/tutorial';
import { USE_EVENTS } from '../../src/model/events/use';
import { SAMPLES } from '../src/perception/sample-events';
import { ROOT, textOf } from './guide-blocks';

const PAGE = 'docs/protocol.md';
const EVENTS = 'src/model/events';

/** Of every type that there is; the compiler asks for each in one of these. */
const TYPES: readonly string[] = [
  SAMPLES,
  BODY_EVENTS,
  COMBAT_EVENTS,
  MIND_EVENTS,
  NPC_EVENTS,
  PARTY_EVENTS,
  SKY_EVENTS,
  STAFF_EVENTS,
  TUTORIAL_EVENTS,
  USE_EVENTS,
].flatMap((types) => Object.keys(types));

/** The cells of a table's rows, under a heading. */
async function rowsUnder(heading: string): Promise<readonly (readonly string[])[]> {
  const part = (await textOf(PAGE)).split(/^###? /m).find((text) => text.startsWith(heading)) ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split('|').slice(1, -1));
}

const namesIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`([\w.-]+)`/g)].map(([, name = '']) => name);

/** Every type with the fields that its own interface adds. */
async function declared(): Promise<
  readonly (readonly [type: string, fields: readonly string[]])[]
> {
  const files = (await readdir(join(ROOT, EVENTS))).map((file) => `${EVENTS}/${file}`);
  const sources = await Promise.all([...files, 'src/model/event.ts'].map(textOf));
  const interfaces = sources
    .join('\n')
    .matchAll(/interface \w+ extends \w+<'([a-z.-]+)'> \{\n([^]*?)\n\}/g);
  return [...interfaces].map(([, type = '', body = '']) => [
    type,
    [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(([, field = '']) => field),
  ]);
}

describe(PAGE, () => {
  it('lists every type of event once', async () => {
    const rows = await rowsUnder('Every type');
    const listed = rows.flatMap(([types]) => namesIn(types));
    expect(listed.sort()).toEqual([...TYPES].sort());
    for (const row of rows) expect(row).toHaveLength(3);
  });

  it('names the fields of each', async () => {
    const common = (await rowsUnder('What happens in the world')).flatMap(([cell]) =>
      namesIn(cell),
    );
    const rows = await rowsUnder('Every type');
    const types = await declared();
    const odd = types.flatMap(([type, fields]) => {
      const row = rows.find(([listed]) => namesIn(listed).includes(type));
      const named = [...common, ...namesIn(row?.[1])];
      // Orders to the server itself go to nobody.
      if (row?.[2]?.trim() === 'nobody') return [];
      return fields.filter((field) => !named.includes(field)).map((field) => `${type}: ${field}`);
    });
    expect(odd).toEqual([]);
    expect(types.length).toBeGreaterThan(50);
  });
});
