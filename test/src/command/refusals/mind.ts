import { type Character } from '../../../../src/model/character';
import { type Recovery, RECOVERIES, SOUND_MIND } from '../../../../src/model/mind';
import { type Room } from '../../../../src/model/room';
import { npc } from '../../rules/small-npcs';
import { inPack, item, NOW, SmallView, somebody } from '../../rules/small-view';
import { CONTENT, room, roomId, thing } from '../../rules/small-world';
import { type Area, type Given, inWorld, type Row } from './area';

const TONIC = thing('tonic', { kind: 'consumable', isTonic: true });

interface Sketch {
  readonly ada?: Partial<Character>;
  readonly bob?: Partial<Character>;
  readonly here?: Partial<Room['attributes']>;
  readonly first?: readonly string[];
}

/** Ada and Bob on the quay; Bob’s mind is gone unless it is said otherwise. */
function quay({ ada = {}, bob = { lucidity: -100 }, here = {}, first = [] }: Sketch = {}): Given {
  const place = room('quay', [], { attributes: here });
  const rooms = new Map([...CONTENT.rooms, [place.id, place] as const]);
  const items = new Map([...CONTENT.items, [TONIC.id, TONIC] as const]);
  const people = [somebody('Ada', ada), somebody('Bob', bob)];
  const tonic = item('tonic', inPack('Ada'));
  return { view: new SmallView(people, [tonic], { ...CONTENT, rooms, items }), first };
}

const readyAt = Object.fromEntries(RECOVERIES.map((one) => [one, NOW + 60_000])) as Readonly<
  Record<Recovery, number>
>;
const helped = { mind: { ...SOUND_MIND, readyAt } };
const HOLY = { sanctuary: true, sanitarium: true };
const soon = (): Given => quay({ ada: helped, here: HOLY });
const after =
  (line: string): (() => Given) =>
  () =>
    quay({ here: HOLY, first: [line] });

/** Neither holy nor quiet, and a rat in it. */
function wild(): Given {
  const view = new SmallView([somebody('Ada'), somebody('Bob', { room: roomId('stair') })]);
  view.apply([{ kind: 'record', record: npc('rat-1', 'quay') }]);
  return { view };
}

function underWater(): Given {
  const rooms = new Map(CONTENT.rooms);
  const pool = room('quay', [], { environment: 'underwater' });
  rooms.set(pool.id, pool);
  return { view: new SmallView([somebody('Ada')], [], { ...CONTENT, rooms }) };
}

const ROWS: readonly Row[] = [
  ...inWorld(wild, [
    ['pray', 'place.wrong', 'pray'],
    ['meditate', 'place.wrong', 'meditate'],
    ['group_solace', 'place.wrong', 'group_solace'],
    ['therapy', 'place.wrong', 'therapy'],
    ['therapy', 'target.none', 'therapy nora'],
    ['folk_tonic', 'target.none', 'folk_tonic'],
    ['ground', 'target.none', 'ground nora'],
    ['ground', 'place.wrong', 'ground bob'],
  ]),
  ...inWorld(soon, [
    ['pray', 'cooldown', 'pray'],
    ['meditate', 'cooldown', 'meditate'],
    ['group_solace', 'cooldown', 'group_solace'],
    ['therapy', 'cooldown', 'therapy'],
    ['folk_tonic', 'cooldown', 'folk_tonic'],
    ['ground', 'cooldown', 'ground bob'],
  ]),
  ...inWorld(() => quay({ bob: helped, here: HOLY }), [['therapy', 'cooldown', 'therapy bob']]),
  ...inWorld(() => quay({ bob: {} }), [['ground', 'target.none', 'ground bob']]),
  ['folk_tonic', 'place.wrong', 'folk_tonic', underWater],
  ['pray', 'state.busy', 'pray', after('pray')],
  ['meditate', 'state.busy', 'meditate', after('meditate')],
  ['therapy', 'state.busy', 'therapy', after('therapy')],
  ['ground', 'state.busy', 'ground bob', after('ground bob')],
];

export const MIND_AREA: Area = {
  examples: {
    pray: 'pray',
    meditate: 'meditate',
    group_solace: 'group_solace',
    therapy: 'therapy',
    folk_tonic: 'folk_tonic',
    ground: 'ground bob',
  },
  rows: ROWS,
};
