import { type Part } from '../../../src/model/frame';
import { lineOf } from '../../../src/wording/line-of';

const fact = { at: 0, npc: 'n', npcName: 'a porter', room: 'quay', actorName: 'Ada' };
const line = (type: string, more: object, part: Part = 'room'): string | null =>
  lineOf({ ...fact, type, ...more }, part);

type Row = readonly [type: string, more: object, part: Part, expected: string];

describe('NPC_LINES', () => {
  it.each<Row>([
    ['npc.spawned', {}, 'room', 'A porter is here, and was not here before.'],
    ['npc.gone', {}, 'room', 'You look again, and the porter is not here.'],
    ['npc.gone', { how: 'left' }, 'room', 'The porter goes off, and is lost to sight.'],
    ['npc.moved', { exit: 'north', arrivesFrom: 'south' }, 'from', 'The porter leaves north.'],
    ['npc.moved', { exit: 'door', arrivesFrom: null }, 'from', 'The porter leaves by the door.'],
    ['npc.moved', { exit: 'door', arrivesFrom: null }, 'to', 'A porter arrives.'],
    ['npc.moved', { exit: 'up', arrivesFrom: 'down' }, 'to', 'A porter arrives from below.'],
    ['npc.moved', { exit: 'down', arrivesFrom: 'up' }, 'to', 'A porter arrives from above.'],
    ['npc.moved', { exit: 'east', arrivesFrom: 'west' }, 'to', 'A porter arrives from the west.'],
    ['npc.settled', { state: 'open' }, 'room', 'The porter is ready for whoever comes.'],
    ['npc.settled', { state: 'closed' }, 'room', 'The porter has done for the day.'],
    ['npc.settled', { state: 'wander' }, 'room', 'The porter gets up to stretch the legs.'],
    ['npc.settled', { state: 'asleep' }, 'room', 'The porter goes to sleep.'],
    ['npc.said', { text: 'Mind.' }, 'room', 'The porter says, “Mind.”'],
    ['npc.said', { text: 'Mind.', how: 'answer' }, 'target', 'The porter says to you, “Mind.”'],
    [
      'npc.said',
      { text: 'Mind.', how: 'farewell', targetName: 'Bob' },
      'room',
      'The porter calls after Bob, “Mind.”',
    ],
    ['npc.told', { text: 'Hello.' }, 'self', 'You tell the porter, “Hello.”'],
    ['npc.told', { text: 'Hello.' }, 'room', 'Ada has a word with the porter.'],
    [
      'shop.traded',
      { how: 'bought', item: 'a candle', cents: 6 },
      'self',
      'You buy a candle from the porter for $0.06.',
    ],
    [
      'shop.traded',
      { how: 'sold', item: 'a candle', cents: 2 },
      'self',
      'You sell a candle to the porter for $0.02.',
    ],
    [
      'shop.traded',
      { how: 'bought', item: 'a candle' },
      'room',
      'Ada buys a candle from the porter.',
    ],
    ['shop.traded', { how: 'sold', item: 'a candle' }, 'room', 'Ada sells a candle to the porter.'],
  ])('%s %j to %s: %s', (type, more, ...[part, expected]: [Part, string]) => {
    expect(line(type, more, part)).toBe(expected);
  });
});
