import { roomId } from '../../rules/small-world';
import { type Area, type Given, inWorld, type Row } from './area';
import { bodyOf, held, home } from './home';

const body = bodyOf('hall');
const withBody = (): Given => home([body.item, held('rock')], { records: [body.record] });
/** In a room that has been taken out of the files. */
const nowhere = (): Given => home([], { ada: { room: roomId('nowhere') } });

const ROWS: readonly Row[] = [
  ...inWorld(withBody, [
    ['look', 'target.none', 'look moon'],
    ['look', 'target.none', 'look in rock'],
    ['look', 'exit.none', 'look southwest'],
    ['look', 'container.locked', 'look in press'],
    ['read', 'target.none', 'read moon'],
    ['read', 'use.none', 'read rock'],
    ['route', 'route.none', 'route moon'],
  ]),
  ...inWorld(nowhere, [
    ['look', 'target.none', 'look'],
    ['exits', 'target.none', 'exits'],
    ['map', 'target.none', 'map'],
  ]),
  ...inWorld(
    () => home([], { ada: { room: roomId('attic') } }),
    [['look', 'look.dark', 'look moon']],
  ),
  ...inWorld(
    () => home([], { ada: { room: roomId('tomb') } }),
    [['look', 'access.denied', 'look in file']],
  ),
];

export const SIGHT_AREA: Area = {
  examples: {
    look: 'look',
    exits: 'exits',
    read: 'read letter',
    map: 'map',
    route: 'route vault',
    weather: 'weather',
  },
  rows: ROWS,
};
