import { roomAfter } from '../../../../src/client/state/room-after';
import { room } from './page-script';

const at = { at: 0, part: 'room', room: 'quay' };
const body = { name: 'a dead wharf rat', keyword: 'body', quantity: 1, isContainer: true };
const lying = (data: object, before = { ...room, things: [body, body] }): readonly string[] =>
  roomAfter(before, { type: '', ...at, ...data })?.things.map(({ name }) => name) ?? [];
const two = [body.name, body.name];

describe('bodiesAfter', () => {
  it.each([
    ['a beast', { type: 'npc.died', npc: 'n', npcName: 'a wharf rat' }, body.name],
    ['a person', { type: 'npc.died', npc: 'n', npcName: 'Amos Teel' }, 'the body of Amos Teel'],
    ['a player', { type: 'player.died', actorName: 'Bob' }, 'the body of Bob'],
  ])('lays out %s', (_, data, expected) => {
    expect(lying(data)).toEqual([...two, expected]);
    expect(lying({ ...data, room: 'stair' })).toEqual(two);
  });

  it('takes one away that is no more', () => {
    expect(lying({ type: 'corpse.gone', name: body.name })).toEqual([body.name]);
    expect(lying({ type: 'corpse.gone', name: 'a dead cat' })).toEqual(two);
    expect(lying({ type: 'corpse.gone' })).toEqual(two);
  });
});

describe('created', () => {
  const made = { type: 'item.created', item: 'a rope', quantity: 1 };
  it.each([
    ['seen by all', {}, [...two, 'a rope']],
    ['told of by another event', { isQuiet: true }, two],
    ['the player’s own', { part: 'self' }, two],
    ['elsewhere', { room: 'stair' }, two],
    ['without a number', { quantity: 'some' }, two],
  ])('knows what lies here after a thing came into being: %s', (_, data, expected) => {
    expect(lying({ ...made, ...data })).toEqual(expected);
  });
});
