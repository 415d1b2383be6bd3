import { attackBy } from '../../../../src/rules/fight/begin-fight';
import { type Verdict } from '../../../../src/rules/rule';
import { npc } from '../small-npcs';
import { brief, NOW, playerId, PRESENT, somebody } from '../small-view';
import { roomId } from '../small-world';
import { Arena, rolling } from './arena';

const codeOf = (verdict: Verdict): string =>
  verdict.kind === 'refused' ? verdict.code : verdict.kind;
const kill = (target: string) => ({ verb: 'attack', target }) as const;
const MISS = { 'player-Ada': [rolling(96)], 'rat-1': [rolling(96)] };

describe('attack', () => {
  it('opens the room’s fight with a blow at once', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    const verdict = arena.act('Ada', kill('rat'), { 'player-Ada': [rolling(6), 0, 0.99] });
    expect(brief(verdict)).toBe('combat.started combat.struck');
    expect(arena.fight).toMatchObject({
      startedAt: NOW,
      round: 0,
      lastHostileAt: NOW,
      players: [playerId('Ada')],
      npcs: ['rat-1'],
      targets: { 'player-Ada': 'rat-1' },
      aims: { 'rat-1': 'player-Ada' },
      threat: { 'rat-1': { 'player-Ada': 3 } },
    });
    expect(arena.view.record('npc', 'rat-1')?.dp).toBe(7);
  });

  it('joins the fight there is, with a blow of one’s own', () => {
    const players = [somebody('Ada'), somebody('Bob')];
    const arena = new Arena({ players, npcs: [npc('rat-1', 'quay'), npc('ghoul-1', 'quay')] });
    arena.act('Ada', kill('rat'), MISS);
    expect(brief(arena.at(1_000).act('Bob', kill('ghoul')))).toBe('combat.started combat.struck');
    expect(arena.events.filter(({ type }) => type === 'combat.started').at(-1)).toMatchObject({
      audience: { kind: 'room', room: 'quay' },
      actor: playerId('Bob'),
      attackerName: 'Bob',
      targetName: 'a cellar ghoul',
    });
    expect(arena.fight).toMatchObject({
      startedAt: NOW,
      lastHostileAt: NOW + 1_000,
      players: [playerId('Ada'), playerId('Bob')],
      npcs: ['rat-1', 'ghoul-1'],
      aims: { 'rat-1': 'player-Ada', 'ghoul-1': 'player-Bob' },
    });
  });

  it('puts the one who strikes on their feet', () => {
    const arena = new Arena({
      players: [somebody('Ada', { posture: 'sitting' })],
      npcs: [npc('rat-1', 'quay')],
    });
    arena.act('Ada', kill('rat'), MISS);
    expect(arena.character('Ada').posture).toBe('standing');
  });

  it('takes the one of several that is counted', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay'), npc('rat-2', 'quay')] });
    arena.act('Ada', kill('2.wharf'), MISS);
    expect(arena.fight?.npcs).toEqual(['rat-2']);
  });

  it('in the fight, queues a blow at another', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay'), npc('ghoul-1', 'quay')] });
    arena.act('Ada', kill('rat'), MISS);
    expect(brief(arena.act('Ada', kill('ghoul')))).toBe(': You turn to the cellar ghoul.');
    expect(arena.fight?.queued).toEqual({ 'player-Ada': { act: 'attack', npc: 'ghoul-1' } });
    arena.round(MISS);
    expect(arena.fight?.targets).toEqual({ 'player-Ada': 'ghoul-1' });
    expect(arena.fight?.queued).toEqual({});
  });

  it.each([
    ['shopkeeper', 'Winifred Pell is here to trade, not to fight. Type list to see what there is.'],
    [
      'quest_giver',
      'Winifred Pell is no fighter, and no enemy of yours. Talk instead: tell pell and your words.',
    ],
  ] as const)('is refused against a %s, in a fight too (combat.forbidden)', (type, text) => {
    const npcs = [npc('pell-1', 'quay'), npc('rat-1', 'quay')];
    const arena = new Arena({ npcs, kinds: { pell: { type } } });
    expect(brief(arena.act('Ada', kill('pell')))).toBe(`combat.forbidden: ${text}`);
    expect(arena.fight).toBeUndefined();
    arena.act('Ada', kill('rat'), MISS);
    expect(brief(arena.act('Ada', kill('pell')))).toBe(`combat.forbidden: ${text}`);
    expect(brief(arena.act('Ada', { verb: 'taunt', target: 'pell' }))).toBe(
      `combat.forbidden: ${text}`,
    );
    arena.pair('Ada', 'pell-1');
    expect(brief(arena.act('Ada', kill('pell')))).toBe(': You turn to Winifred Pell.');
  });

  it('is refused of who is not here, or left a moment ago (target.none)', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    expect(brief(arena.act('Ada', kill('ghoul')))).toBe(
      'target.none: You see no “ghoul” here to attack.',
    );
    arena.view.apply([{ kind: 'record', record: npc('rat-1', 'stair') }]);
    expect(codeOf(arena.act('Ada', kill('rat')))).toBe('target.none');
    arena.view.apply([{ kind: 'record', record: npc('rat-1', 'quay', { room: null }) }]);
    expect(codeOf(arena.act('Ada', kill('rat')))).toBe('target.none');
  });

  it('is refused of players, oneself among them (combat.forbidden)', () => {
    const players = [somebody('Ada'), somebody('Bob')];
    const arena = new Arena({ players, npcs: [npc('rat-1', 'quay')] });
    expect(codeOf(arena.act('Ada', kill('bob')))).toBe('combat.forbidden');
    expect(codeOf(arena.act('Ada', kill('ada')))).toBe('combat.forbidden');
    expect(arena.fight).toBeUndefined();
  });

  it('is refused where nobody fights (combat.forbidden)', () => {
    const attributes = { quay: { noCombat: true } };
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')], attributes });
    expect(brief(arena.act('Ada', kill('rat')))).toBe(
      'combat.forbidden: Nobody fights here. The quay would not have it.',
    );
  });

  it('is refused of one whose line is lost (combat.forbidden)', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    const presence = { ...PRESENT, linkdeadAt: NOW };
    arena.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
    expect(codeOf(arena.act('Ada', kill('rat')))).toBe('combat.forbidden');
  });

  it('is refused until the moment that the ward is over (ward)', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    const presence = { ...PRESENT, wardUntil: NOW + 10_000 };
    arena.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
    expect(codeOf(arena.at(9_999).act('Ada', kill('rat')))).toBe('ward');
    expect(codeOf(arena.at(10_000).act('Ada', kill('rat')))).toBe('done');
  });
});

describe('attackBy', () => {
  const by = (arena: Arena, id = 'rat-1') => {
    const one = arena.view.record('npc', id);
    if (one === undefined) throw new Error(`there is no ${id}`);
    return arena.done(attackBy(arena.turn(MISS), one, arena.character('Ada')));
  };

  it('opens a fight with a blow, and the one struck at strikes back in the first round', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    expect(brief(by(arena))).toBe('combat.started combat.struck');
    expect(arena.events[0]).toMatchObject({ target: playerId('Ada'), attackerName: 'a wharf rat' });
    expect(arena.fight?.targets).toEqual({ 'player-Ada': 'rat-1' });
    arena.round({ 'player-Ada': [rolling(6)], 'rat-1': [rolling(96)] });
    expect(arena.view.record('npc', 'rat-1')?.dp).toBeLessThan(10);
  });

  it('is refused of one in another room (target.none)', () => {
    const arena = new Arena({ npcs: [npc('rat-1', 'stair')] });
    expect(codeOf(by(arena))).toBe('target.none');
  });

  it('is refused where nobody fights, and of the warded (combat.forbidden, ward)', () => {
    const attributes = { quay: { noCombat: true } };
    const quiet = new Arena({ npcs: [npc('rat-1', 'quay')], attributes });
    expect(codeOf(by(quiet))).toBe('combat.forbidden');
    const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
    const presence = { ...PRESENT, wardUntil: NOW + 1 };
    arena.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
    expect(codeOf(by(arena))).toBe('ward');
    expect(codeOf(by(arena.at(1)))).toBe('done');
  });

  it('is refused of the wounded to NPCs of aggression 7, not to those of 8', () => {
    const life = { kind: 'wounded', bledAt: NOW } as const;
    const at = (aggression: number) =>
      codeOf(
        by(
          new Arena({
            players: [somebody('Ada', { dp: -1, life, posture: 'lying' })],
            npcs: [npc('rat-1', 'quay')],
            kinds: { rat: { aggression } },
          }),
        ),
      );
    expect([at(7), at(8)]).toEqual(['combat.forbidden', 'done']);
  });

  it('is refused of the dead (target.none)', () => {
    const arena = new Arena({
      players: [somebody('Ada', { life: { kind: 'dead', at: 0 }, room: roomId('quay') })],
      npcs: [npc('rat-1', 'quay')],
    });
    expect(codeOf(by(arena))).toBe('target.none');
  });
});
