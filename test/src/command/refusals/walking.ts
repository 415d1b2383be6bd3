import { DIRECTIONS } from '../../../../src/model/room';
import { type Exit, type Room } from '../../../../src/model/room';
import { playerId, PRESENT, SmallView, somebody } from '../../rules/small-view';
import { CONTENT, exit, room, roomId, TOWN } from '../../rules/small-world';
import { type Area, type Given, inWorld, type Row } from './area';

/** Ada where every way leads to Bob; what is said of the ways and of where they lead. */
function crossing(ways: readonly Exit[], there: Partial<Room['attributes']> = {}): Given {
  const rooms = [
    room('hub', ways),
    room('hall', [], { subZone: 'earth/arkham/hall', attributes: there }),
  ];
  const hall = {
    id: 'earth/arkham/hall',
    name: 'the hall',
    zone: TOWN,
    rooms: [roomId('hall')],
    rules: { accessRequirements: there.capacity === undefined ? [LEVEL] : [] },
  };
  const people = [
    somebody('Ada', { room: roomId('hub') }),
    somebody('Bob', { room: roomId('hall') }),
  ];
  const content = {
    ...CONTENT,
    rooms: new Map(rooms.map((one) => [one.id, one])),
    subZones: new Map([[hall.id, hall]]),
  };
  return { view: new SmallView(people, [], content) };
}

const LEVEL = { kind: 'level', level: 3 } as const;
const everyWay = (more: Partial<Exit> = {}): readonly Exit[] =>
  DIRECTIONS.map((word) => exit(word, 'hall', more));

/** All that can keep somebody from a step. */
const stepsOf = (verb: string, line: string): readonly Row[] => [
  [verb, 'exit.none', line, () => crossing([])],
  [verb, 'exit.locked', line, () => crossing(everyWay({ flags: ['locked'] }))],
  [verb, 'exit.blocked', line, () => crossing(everyWay({ isBlocked: true }))],
  [verb, 'access.denied', line, () => crossing(everyWay())],
  [verb, 'room.full', line, () => crossing(everyWay(), { capacity: 1 })],
];

const quay = (...first: readonly string[]): Given => ({
  view: new SmallView([somebody('Ada'), somebody('Bob')]),
  first,
});

function crowded(): Given {
  const { view } = quay();
  const followers = Array.from({ length: 20 }, (_, n) => playerId(`Ghost${n}`));
  view.apply([{ kind: 'presence', player: playerId('Bob'), presence: { ...PRESENT, followers } }]);
  return { view };
}

function followed(): Given {
  const { view } = quay();
  view.act('Bob', { verb: 'follow', whom: 'ada' });
  return { view };
}

const ROWS: readonly Row[] = [
  ...DIRECTIONS.flatMap((word) => stepsOf(word, word)),
  ...stepsOf('go', 'go north'),
  ['go', 'exit.none', 'go moonwards', quay],
  ['follow', 'follow.cycle', 'follow bob', followed],
  ['follow', 'verb.forbidden', 'follow bob', crowded],
  ...inWorld(() => quay('sit'), [['sit', 'already.done', 'sit']]),
  ...inWorld(() => quay('lie'), [['lie', 'already.done', 'lie']]),
  ...inWorld(() => quay('search'), [['search', 'state.busy', 'search']]),
  ...inWorld(() => quay('rest'), [['rest', 'state.busy', 'rest']]),
  ...inWorld(quay, [
    ['follow', 'target.none', 'follow nora'],
    ['unfollow', 'target.none', 'unfollow'],
    ['stand', 'already.done', 'stand'],
  ]),
];

export const WALKING_AREA: Area = {
  examples: {
    ...Object.fromEntries(DIRECTIONS.map((word) => [word, word])),
    go: 'go north',
    follow: 'follow bob',
    unfollow: 'unfollow',
    search: 'search',
    sit: 'sit',
    stand: 'stand',
    lie: 'lie',
    rest: 'rest',
  },
  rows: ROWS,
};
