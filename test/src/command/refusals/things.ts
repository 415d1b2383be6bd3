import { inChest, inRoom, item } from '../../rules/small-view';
import { roomId } from '../../rules/small-world';
import { type Area, type Given, inWorld, type Row } from './area';
import { bodyOf, held, home, twenty } from './home';

const body = bodyOf('hall');
const withBody = (): Given => home([body.item, held('rock')], { records: [body.record] });
const inTomb = (): Given => home([held('rock')], { ada: { room: roomId('tomb') } });
const withLocket = (): Given => home([held('locket'), held('curse')]);

const ROWS: readonly Row[] = [
  ...inWorld(home, [
    ['get', 'target.none', 'get moon'],
    ['get', 'container.locked', 'get moon from press'],
    ['drop', 'target.none', 'drop moon'],
    ['drop', 'purse.short', 'drop 5000 coins'],
    ['put', 'target.none', 'put moon in press'],
    ['put', 'purse.short', 'put 5000 coins in press'],
    ['give', 'target.none', 'give moon to bob'],
    ['give', 'purse.short', 'give 5000 coins to bob'],
  ]),
  ...inWorld(withBody, [
    ['get', 'loot.denied', 'get moon from body'],
    ['put', 'loot.denied', 'put rock in body'],
    ['put', 'container.locked', 'put rock in press'],
  ]),
  ...inWorld(inTomb, [
    ['get', 'access.denied', 'get moon from file'],
    ['put', 'access.denied', 'put rock in file'],
  ]),
  ...inWorld(withLocket, [
    ['drop', 'item.bound', 'drop locket'],
    ['drop', 'item.no_drop', 'drop curse'],
    ['give', 'item.bound', 'give locket to bob'],
    ['give', 'item.no_drop', 'give curse to bob'],
  ]),
  ...inWorld(
    () => home([held('locket'), held('curse')], { ada: { room: roomId('pit') } }),
    [
      ['put', 'item.bound', 'put locket in crate'],
      ['put', 'item.no_drop', 'put curse in crate'],
    ],
  ),
  ...inWorld(
    () => home([...twenty(), item('key', inRoom('hall'))]),
    [['get', 'pack.full', 'get key']],
  ),
  ...inWorld(() => home([item('anvil', inRoom('hall'))]), [['get', 'too.heavy', 'get anvil']]),
  ...inWorld(
    () => home([...twenty('Bob'), held('key')]),
    [['give', 'pack.full', 'give key to bob']],
  ),
  ...inWorld(() => home([held('anvil')]), [['give', 'too.heavy', 'give anvil to bob']]),
  ['put', 'container.full', 'put rock in crate', fullCrate],
];

export const THINGS_AREA: Area = {
  examples: {
    get: 'get lantern',
    drop: 'drop lantern',
    put: 'put lantern in press',
    give: 'give lantern to bob',
    inventory: 'inventory',
  },
  rows: ROWS,
};

function fullCrate(): Given {
  const crate = [item('rock1', inChest('pit')), item('rock2', inChest('pit'))];
  return home([...crate, held('rock')], { ada: { room: roomId('pit') } });
}
