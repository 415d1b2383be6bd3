import { virtualZone } from '../../../virtual-zone/virtual-zone';
import { NOW, playerId, SmallView, somebody } from '../small-view';

describe('report', () => {
  it('tells those of the staff who are there, and nobody else', () => {
    const staff = somebody('Mod', { roles: ['moderator'] });
    const zone = virtualZone({ players: ['Ada', 'Bob', staff] });
    zone.send('Ada', 'report The door bites.');
    expect(zone.sawBy('Ada')).toEqual([
      '0ms It is written down, and somebody of the staff has been told.',
    ]);
    expect(zone.sawBy('Mod')).toEqual(['0ms Ada reports from The quay: “The door bites.”']);
    expect(zone.sawBy('Bob')).toEqual([]);
  });

  it('is written down though nobody of them is there', () => {
    const view = new SmallView([somebody('Ada')]);
    const verdict = view.act('Ada', { verb: 'report', text: 'The door bites.' });
    expect(verdict).toMatchObject({
      text: 'It is written down. Nobody of the staff is here just now; they will read it.',
    });
    expect(view.audits).toEqual([
      {
        kind: 'staff',
        at: NOW,
        player: playerId('Ada'),
        data: {
          verb: 'report',
          name: 'Ada',
          words: 'The door bites.',
          text: 'The door bites.',
          room: 'quay',
        },
      },
    ]);
  });

  it.each([
    ['the wounded', { dp: 0, life: { kind: 'wounded', bledAt: NOW } }],
    ['the dead', { life: { kind: 'dead', at: NOW } }],
    ['the catatonic', { lucidity: -100 }],
  ] as const)('is for %s too', (_, more) => {
    const view = new SmallView([somebody('Ada', more)]);
    expect(view.act('Ada', { verb: 'report', text: 'Help.' }).kind).toBe('done');
  });

  it('is rate.limited like a whisper', () => {
    const view = new SmallView([somebody('Ada')]);
    const kinds = Array.from({ length: 7 }, () =>
      view.act('Ada', { verb: 'report', text: 'Help.' }),
    );
    expect(kinds.slice(0, 6).map(({ kind }) => kind)).toEqual(Array(6).fill('done'));
    expect(kinds[6]).toMatchObject({ kind: 'refused', code: 'rate.limited' });
  });
});
