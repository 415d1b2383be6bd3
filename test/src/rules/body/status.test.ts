import { SOUND_MIND } from '../../../../src/model/mind';
import { brief, NOW, SmallView, somebody } from '../small-view';

const said = (more: Parameters<typeof somebody>[1]): string =>
  brief(new SmallView([somebody('Ada', more)]).judge('Ada', { verb: 'status' }));

describe('status', () => {
  it('tells level, XP, posture, health, mind and tier, magic and purse', () => {
    expect(said({ level: 2, xp: 130, dp: 11, lucidity: 5_050, posture: 'sitting' })).toBe(
      [
        'Ada, Drifter of level 2 (130 XP), sitting.',
        'Health 11 of 22, hurt. Mind 50 of 86, uneasy. Magic 10 of 10.',
        'Purse: $10.00.',
      ].join('\n'),
    );
  });

  it('names what a shock has left', () => {
    const liabilities = [
      { kind: 'shaking_hands' as const, leftMs: 1 },
      { kind: 'dread_of_the_dark' as const, leftMs: 1 },
    ];
    const mind = { ...SOUND_MIND, liabilities };
    expect(said({ mind })).toContain(
      'What you have seen has left you shaking hands and a dread of the dark.',
    );
    const view = new SmallView([somebody('Ada', { mind })]);
    expect(view.judge('Ada', { verb: 'status' })).toMatchObject({
      view: { liabilities: ['shaking_hands', 'dread_of_the_dark'] },
    });
  });

  it('tells those who bleed, and the dead, that they do', () => {
    expect(said({ dp: -1, life: { kind: 'wounded', bledAt: NOW } })).toContain('You lie bleeding.');
    expect(said({ dp: -10, life: { kind: 'dead', at: NOW } }).split('\n')).toEqual([
      'Ada, Drifter of level 1 (0 XP), dead.',
      'Health -10 of 20, dead. Mind 86 of 86, lucid. Magic 10 of 10.',
      'Purse: $10.00.',
      'You are dead. Type respawn to go back.',
    ]);
  });
});
