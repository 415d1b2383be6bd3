import { type WorldContent } from '../../../../src/model/content';
import { type Intent } from '../../../../src/model/intent';
import { ownRoomView } from '../../../../src/rules/room-view';
import { brief, inPack, inRoom, item, SmallView, somebody } from '../small-view';
import { CONTENT, ROOMS, roomId, thing, TOWN } from '../small-world';
import { npc } from '../small-npcs';

const LAMP = thing('lamp', { kind: 'light', effects: { light: 2 } });
const DARK: WorldContent = {
  ...CONTENT,
  rooms: new Map(
    ROOMS.map((one) => [
      one.id,
      one.id === roomId('quay')
        ? { ...one, attributes: { ...one.attributes, light: 'dark' as const } }
        : one,
    ]),
  ),
  items: new Map([...CONTENT.items, [LAMP.id, LAMP]]),
};

function dark(): SmallView {
  const things = [item('lamp1', inPack('Bob')), item('lantern1', inRoom('quay'))];
  const view = new SmallView([somebody('Ada'), somebody('Bob')], things, DARK);
  view.apply([{ kind: 'record', record: npc('rat-1', 'quay') }]);
  return view;
}
const light = (view: SmallView): void => {
  const id = item('lamp1', inPack('Bob')).id;
  view.apply([
    { kind: 'record', record: { kind: 'lamp', id, zone: TOWN, litAt: 0, fuelMs: null } },
  ]);
};
const look = (at: string | null, isInside = false): Intent & { readonly verb: 'look' } => ({
  verb: 'look',
  at,
  isInside,
});
const NO =
  'look.dark: It is too dark to see that. Light a lamp, or go by the ways out: look names those.';

describe('look, in the dark', () => {
  it('gives the name of the room and the ways out, and nothing else', () => {
    const view = dark();
    expect(brief(view.judge('Ada', look(null)))).toBe(
      [
        'The quay',
        'It is too dark to make anything out.',
        'Exits: north, east, west (locked), south (blocked), door.',
      ].join('\n'),
    );
    light(view);
    expect(brief(view.judge('Ada', look(null)))).toContain('It is the quay.');
  });

  it.each(['lantern', 'bob', 'me', 'ring', 'chest', 'rat', 'moon'])(
    'at %s is look.dark until there is a lit lamp',
    (what) => {
      const view = dark();
      expect(brief(view.judge('Ada', look(what)))).toBe(NO);
      light(view);
      expect(brief(view.judge('Ada', look(what)))).not.toMatch(/^look\.dark/u);
    },
  );

  it('into a container is look.dark too', () => {
    const view = dark();
    expect(brief(view.judge('Ada', look('chest', true)))).toBe(NO);
    light(view);
    expect(brief(view.judge('Ada', look('chest', true)))).toBe(
      'There is nothing in the sea chest.',
    );
  });

  it('through a way out names the next room', () => {
    const view = dark();
    expect(brief(view.judge('Ada', look('north')))).toBe('Worn steps. North lies The stair.');
    expect(brief(view.judge('Ada', look('door')))).toBe('That way lies The shed.');
  });
});

describe('ownRoomView', () => {
  it('is as if there were light, where nobody says when', () => {
    const view = dark();
    expect(ownRoomView(view, somebody('Ada'))).toMatchObject({ description: 'It is the quay.' });
  });
});
