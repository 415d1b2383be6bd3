import { type RoomView } from '../../../../src/model/views';
import { type Settings } from '../../../../src/model/character';
import { enter } from '../../../../src/rules/enter';
import { virtualZone, type VirtualZone } from '../../../virtual-zone/virtual-zone';
import { brief, SmallView, somebody } from '../small-view';
import { CONTENT, roomId } from '../small-world';

const told = (more: Partial<Settings>) => ({ ...somebody('Ada').settings, ...more });
const QUAY = CONTENT.rooms.get(roomId('quay'))?.description;
const STAIR = CONTENT.rooms.get(roomId('stair'))?.description;

describe('the setting brief', () => {
  const walked = (isBrief: boolean): readonly (string | undefined)[] => {
    const view = new SmallView([somebody('Ada', { settings: told({ brief: isBrief }) })]);
    return ['north', 'south'].map((exit) => {
      const verdict = view.act('Ada', { verb: 'move', exit });
      const event = verdict.kind === 'done' ? verdict.events[0] : undefined;
      return event?.type === 'player.moved' ? event.view.description : undefined;
    });
  };

  it('leaves out what a room looks like that one has been in, and only of that', () => {
    expect(walked(true)).toEqual([STAIR, '']);
    expect(walked(false)).toEqual([STAIR, QUAY]);
  });

  it.each([
    [true, ['quay'], ''],
    [true, [], QUAY],
    [false, ['quay'], QUAY],
  ])('%p, of who comes in having walked %p', (isBrief, explored, description) => {
    const character = somebody('Ada', { inWorld: false, settings: told({ brief: isBrief }) });
    const stored = { character, items: [], explored: explored.map(roomId) };
    expect(enter(new SmallView([]).turn(), stored, true)).toMatchObject({
      events: [{ type: 'player.entered', view: { description } }],
    });
  });

  it('does not keep look from describing', () => {
    const view = new SmallView([somebody('Ada', { settings: told({ brief: true }) })]);
    const look = view.act('Ada', { verb: 'look', at: null, isInside: false });
    expect(brief(look).split('\n').slice(0, 2)).toEqual(['The quay', QUAY]);
    expect((look as { readonly view: RoomView }).view.description).toBe(QUAY);
  });

  it('is what goes over the wire', () => {
    const zone = virtualZone({ players: ['Ada'] });
    for (const line of ['settings brief on', 'north', 'south']) zone.send('Ada', line);
    const views = zone
      .eventsSeenBy('Ada')
      .flatMap(({ data }) => ('view' in data ? [data['view'] as RoomView] : []));
    expect(views.map(({ description }) => description)).toEqual([STAIR, '']);
  });
});

describe('the setting numbers', () => {
  const seen = (numbers: boolean, at: string): string => {
    const hurt = { dp: 12, settings: told({ numbers }) };
    const view = new SmallView([somebody('Ada', hurt), somebody('Bob', { dp: 12 })]);
    return brief(view.act('Ada', { verb: 'look', at, isInside: false }));
  };

  it('has one’s own condition told with the numbers behind it, and nobody else’s', () => {
    expect(seen(true, 'me')).toBe('Ada, a Drifter, hurt (12 of 20).');
    expect(seen(true, 'ada')).toBe('Ada, a Drifter, hurt (12 of 20).');
    expect(seen(false, 'me')).toBe('Ada, a Drifter, hurt.');
    expect(seen(true, 'bob')).toBe('Bob, a Drifter, hurt.');
  });
});

describe('the setting echo', () => {
  const quay = (): VirtualZone => virtualZone({ players: ['Ada', 'Bob'] });

  it.each([
    ['say Hello.', 'Ada says, “Hello.”'],
    ['emote laughs.', 'Ada laughs.'],
    ['pose Ada sits.', 'Ada sits.'],
    ['whisper bob Psst!', 'Ada whispers to you, “Psst!”'],
    ['global Hark!', '[global] Ada: Hark!'],
    ['local Hark!', '[local] Ada: Hark!'],
  ])('off, keeps from oneself, and from nobody else: %s', (line, heard) => {
    const zone = quay();
    zone.send('Ada', line);
    expect(zone.sawBy('Ada')).toHaveLength(1);
    zone.send('Ada', 'settings echo off');
    const before = zone.sawBy('Ada').length;
    zone.send('Ada', line);
    expect(zone.sawBy('Ada')).toHaveLength(before);
    expect(zone.sawBy('Bob')).toEqual([`0ms ${heard}`, `0ms ${heard}`]);
    zone.send('Bob', 'say Yes?');
    expect(zone.sawBy('Ada')).toHaveLength(before + 1);
  });

  it('off, holds for lines to the party and for answers', () => {
    const zone = quay();
    for (const line of ['party invite bob', 'settings echo off']) zone.send('Ada', line);
    for (const line of ['party accept ada', 'whisper ada Psst!']) zone.send('Bob', line);
    const before = zone.sawBy('Ada').length;
    zone.send('Ada', 'party Onward.');
    zone.send('Ada', 'reply Yes?');
    expect(zone.sawBy('Ada')).toHaveLength(before);
    expect(zone.sawBy('Bob').slice(-2)).toEqual([
      '0ms [party] Ada: Onward.',
      '0ms Ada whispers to you, “Yes?”',
    ]);
  });

  it.each([
    ['on', 1],
    ['off', 0],
  ])('%s, holds for what a reader has missed, too', (value, count) => {
    const zone = quay();
    zone.send('Ada', `settings echo ${value}`);
    zone.disconnect('Ada');
    zone.send('Ada', 'say Hello.');
    zone.connect('Ada');
    expect(zone.sawBy('Ada').filter((line) => line.includes('Hello.'))).toHaveLength(count);
  });

  it.each([
    ['global Hark!', 'history global', '[global] You: Hark!'],
    ['local Hark!', 'history local', '[local] You: Hark!'],
    ['whisper bob Psst!', 'history whisper', 'You whisper to Bob, “Psst!”'],
  ])('off, leaves %s in one’s own %s', (line, asked, kept) => {
    const zone = quay();
    for (const each of ['settings echo off', line]) zone.send('Ada', each);
    expect(zone.sawBy('Ada')).toEqual(['0ms echo is off.']);
    zone.send('Ada', asked);
    expect(zone.sawBy('Ada')).toEqual(['0ms echo is off.', `0ms ${kept}`]);
  });
});
