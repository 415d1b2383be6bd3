import { playerId, SmallView, somebody } from '../small-view';
import { roomId } from '../small-world';
import { admin, said, types } from './staff-lines';

const bob = somebody('Bob', { room: roomId('stair') });
const roomOf = (view: SmallView, name: string): unknown => view.character(playerId(name))?.room;

describe('goingTo', () => {
  it.each([
    ['goto stair', 'stair'],
    ['goto The stair', 'stair'],
    [`goto ${roomId('stair')}`, 'stair'],
    ['goto Bob', 'stair'],
    ['goto bob', 'stair'],
  ])('%s', (line, room) => {
    const view = new SmallView([admin(), bob]);
    expect(types(view, line)).toMatchObject({
      events: [{ type: 'player.moved', how: 'stepped' }],
    });
    expect(roomOf(view, 'Ada')).toBe(roomId(room));
  });

  it.each([
    ['goto moon', 'target.none: There is no room and nobody “moon”.'],
    ['goto here', 'target.none: You are there.'],
  ])('%s: target.none', (line, answer) => {
    expect(said(new SmallView([admin(), bob]), line)).toBe(answer);
  });
});

describe('teleporting', () => {
  it('takes somebody to a room, and says so', () => {
    const view = new SmallView([admin(), bob]);
    expect(said(view, 'teleport Bob quay')).toBe('player.moved: Bob is now in The quay.');
    expect(roomOf(view, 'Bob')).toBe(roomId('quay'));
  });

  it('breaks off what they were about', () => {
    const view = new SmallView([admin(), bob]);
    const busy = { act: 'pray', since: 0, until: 9e9, target: null } as const;
    const presence = { ...view.presence(bob.id), busy };
    view.apply([{ kind: 'presence', player: bob.id, presence }]);
    expect(said(view, 'teleport Bob quay')).toMatch(/^act.broken player.moved/);
    expect(view.presence(bob.id).busy).toBeNull();
  });

  it.each([
    ['teleport Cleo quay', 'target.none: Nobody called “Cleo” is in the world.'],
    ['teleport Bob moon', 'target.none: There is no room “moon”. Give its name, or its id.'],
    ['teleport Bob stair', 'target.none: Bob is in The stair already.'],
  ])('%s: target.none', (line, answer) => {
    expect(said(new SmallView([admin(), bob]), line)).toBe(answer);
  });
});
