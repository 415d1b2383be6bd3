import { type Posture } from '../../../../src/model/character';
import { relocate } from '../../../../src/rules/walk/relocate';
import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { brief, playerId, SmallView, somebody } from '../small-view';
import { ROOMS, roomId } from '../small-world';

const of = (zone: ReturnType<typeof virtualZone>, name: string) =>
  zone.world.committed.character(playerId(name));

describe('takePosture', () => {
  it('is seen by the room', () => {
    const zone = virtualZone({ players: ['Ada', 'Bob'] });
    for (const line of ['sit', 'lie', 'stand']) zone.send('Ada', line);
    expect(zone.sawBy('Ada')).toEqual([
      '0ms You sit down.',
      '0ms You lie down.',
      '0ms You stand up.',
    ]);
    expect(zone.sawBy('Bob')).toHaveSeen('Ada sits down.', 'Ada lies down.', 'Ada stands up.');
  });

  it.each<[Posture, string]>([
    ['standing', 'You are on your feet already.'],
    ['sitting', 'You are sitting already. Stand gets you up.'],
    ['lying', 'You are lying down already. Stand gets you up.'],
  ])('%s again is already.done', (posture, text) => {
    const view = new SmallView([somebody('Ada', { posture })]);
    expect(brief(view.judge('Ada', { verb: 'posture', posture }))).toBe(`already.done: ${text}`);
  });
});

describe('relocate, of somebody who sits', () => {
  it('has them stand up first, in the same verdict', () => {
    const zone = virtualZone({ players: [somebody('Ada', { posture: 'lying' }), 'Bob'] });
    zone.send('Ada', 'north');
    expect(zone.sawBy('Ada')).toEqual(['0ms You stand up.', '0ms You go north.']);
    expect(zone.sawBy('Bob')).toEqual(['0ms Ada stands up.', '0ms Ada leaves north.']);
    expect(of(zone, 'Ada')?.posture).toBe('standing');
  });

  it('leaves them as they are who are carried', () => {
    const ada = somebody('Ada', { posture: 'lying' });
    const view = new SmallView([ada]);
    const to = ROOMS.find(({ id }) => id === roomId('stair'));
    if (to === undefined) throw new Error('no stair');
    const verdict = relocate(view.turn(), ada, {
      to,
      exit: 'away',
      arrivesFrom: null,
      how: 'summoned',
    });
    expect(verdict).toMatchObject({ changes: [{ character: { posture: 'lying' } }, {}, {}] });
  });
});
