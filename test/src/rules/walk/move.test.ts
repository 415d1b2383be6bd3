import { brandAs } from '../../../../src/model/ids';
import { type Change } from '../../../../src/model/batch';
import { type PlayerMoved } from '../../../../src/model/event';
import { move } from '../../../../src/rules/verbs/move';
import { brief, inPack, inside, item, playerId, SmallView, somebody } from '../small-view';
import { COAST, roomId } from '../small-world';

const go = (exit: string) => ({ verb: 'move', exit }) as const;

function moved(view: SmallView, exit: string): PlayerMoved {
  const verdict = view.act('Ada', go(exit));
  const event = verdict.kind === 'done' ? verdict.events[0] : undefined;
  if (event?.type !== 'player.moved') throw new Error(brief(verdict));
  return event;
}

describe('move', () => {
  it.each([
    ['northwest', 'exit.none: There is no exit northwest.'],
    ['window', 'exit.none: There is no way “window” from here.'],
    ['down', 'exit.none: There is no exit down.'],
    ['west', 'exit.locked: The way west is locked.'],
    ['south', 'exit.blocked: The way south is blocked.'],
    ['do', 'room.full: The shed is full. Nobody else fits in.'],
  ])('does not go %s: %s', (exit, said) => {
    const view = new SmallView([somebody('Ada'), somebody('Bob', { room: roomId('shed') })]);
    expect(brief(view.act('Ada', go(exit)))).toBe(said);
  });

  it('is exported for whoever has a turn', () => {
    const view = new SmallView([somebody('Ada')]);
    const verdict = move(
      { ...view.turn(), actor: somebody('Ada'), commandId: brandAs('cmd-1') },
      go('north'),
    );
    expect(verdict.kind).toBe('done');
  });

  it('takes a word that is no direction, in full or by its beginning', () => {
    const event = moved(new SmallView([somebody('Ada')]), 'do');
    expect(event).toMatchObject({ exit: 'door', arrivesFrom: null, to: 'shed' });
  });

  it('tells both rooms, and the mover what the new one is like', () => {
    const view = new SmallView([somebody('Ada'), somebody('Bob', { room: roomId('stair') })]);
    expect(moved(view, 'north')).toMatchObject({
      audience: { kind: 'rooms', rooms: ['quay', 'stair'] },
      actor: playerId('Ada'),
      actorName: 'Ada',
      actorAccount: 'account-Ada',
      commandId: 'cmd-1000000',
      from: 'quay',
      to: 'stair',
      arrivesFrom: 'south',
      viewer: { before: { room: 'quay' }, after: { room: 'stair', inWorld: true } },
      view: {
        id: 'stair',
        occupants: [{ name: 'Bob', isLinkdead: false }],
        occupantCount: 1,
        exits: [
          { word: 'south', to: 'The quay', state: 'open' },
          { word: 'up', state: 'open' },
        ],
      },
    });
  });

  it('remembers a new room once', () => {
    const view = new SmallView([somebody('Ada')]);
    const kinds = (exit: string): readonly Change['kind'][] => {
      const verdict = view.act('Ada', go(exit));
      return verdict.kind === 'done' ? verdict.changes.map(({ kind }) => kind) : [];
    };
    expect(kinds('north')).toEqual(['character', 'explored', 'character']);
    expect(kinds('south')).toEqual(['character']);
  });

  it('takes all that is carried over a border', () => {
    const view = new SmallView(
      [somebody('Ada')],
      [item('satchel', inPack('Ada')), item('candle', inside('satchel'), { quantity: 4 })],
    );
    moved(view, 'east');
    expect(view.character(playerId('Ada'))?.zone).toBe(COAST);
    expect(view.items.map(({ zone, quantity }) => [zone, quantity])).toEqual([
      [COAST, 1],
      [COAST, 4],
    ]);
  });
});
