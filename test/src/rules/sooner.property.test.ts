import fc from 'fast-check';
import { type Character } from '../../../src/model/character';
import { SOUND_MIND } from '../../../src/model/mind';
import { type Presence } from '../../../src/model/presence';
import { nextDue } from '../../../src/rules/due';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { isSoonerByCharacter, isSoonerByPresence } from '../../../src/rules/sooner';
import { NOW, PRESENT, somebody } from './small-view';
import { roomId } from './small-world';

const moment = fc.integer({ min: NOW - 100_000, max: NOW + 100_000 });
const maybe = fc.option(moment);

const BUSY: readonly Presence['busy'][] = [
  null,
  { act: 'search', since: NOW, until: NOW + 10_000, target: null },
  { act: 'pray', since: NOW, until: NOW + 90_000, target: null },
];

const presences: fc.Arbitrary<Presence> = fc
  .record({
    linkdeadAt: fc.constantFrom(null, NOW, NOW + 1_000),
    isToldLinkdead: fc.boolean(),
    wardUntil: moment,
    lastActiveAt: fc.oneof(moment, fc.constant(NOW - RULE_NUMBERS['idle.restMs'])),
    keptUntil: fc.option(moment, { nil: undefined }),
    lastWhisperer: fc.constantFrom(null, 'Bob'),
    buckets: fc.constantFrom({}, { say: { tokens: 1, at: NOW } }),
    busy: fc.constantFrom(...BUSY),
    met: fc.constantFrom({}, { 'saw|rat-1': NOW }),
  })
  .map(({ keptUntil, ...more }) => ({
    ...PRESENT,
    ...more,
    ...(keptUntil !== undefined && { keptUntil }),
  }));

const LIVES: readonly Partial<Character>[] = [
  {},
  { life: { kind: 'wounded', bledAt: NOW } },
  { life: { kind: 'wounded', bledAt: NOW - 50_000 } },
  { mind: { ...SOUND_MIND, lostSince: NOW } },
  { mind: { ...SOUND_MIND, catatonicSince: NOW - 60_000 } },
  { tutorial: 1, hintAt: NOW + 5_000 },
  { tutorial: 1, hintAt: NOW - 5_000 },
];

const characters: fc.Arbitrary<Character> = fc
  .record({
    life: fc.constantFrom(...LIVES),
    room: fc.constantFrom(roomId('quay'), roomId('lane')),
    dp: fc.integer({ min: -9, max: 20 }),
    lucidity: fc.integer({ min: -10_000, max: 9_900 }),
    posture: fc.constantFrom('standing' as const, 'lying' as const),
    purse: fc.nat(),
  })
  .map(({ life, ...more }) => somebody('Ada', { ...more, ...life }));

const due = (character: Character, presence: Presence): number =>
  nextDue({ character, presence }, RULE_NUMBERS);

describe('isSoonerByPresence', () => {
  it('is true of every change of a presence by which an alarm comes nearer', () => {
    fc.assert(
      fc.property(characters, presences, presences, (character, was, is) => {
        const isNearer = due(character, is) < due(character, was);
        expect(isNearer && !isSoonerByPresence(was, is)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is false of a command more, whatever it was about before', () => {
    fc.assert(
      fc.property(presences, maybe, (was, at) => {
        const is = { ...was, busy: null, lastActiveAt: Math.max(was.lastActiveAt, at ?? 0) };
        expect(isSoonerByPresence(was, is)).toBe(false);
      }),
    );
  });
});

describe('isSoonerByCharacter', () => {
  it('is true of every change of a character by which an alarm comes nearer', () => {
    fc.assert(
      fc.property(characters, characters, presences, (was, is, presence) => {
        const isNearer = due(is, presence) < due(was, presence);
        expect(isNearer && !isSoonerByCharacter(was, is)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is false of a step into the next room', () => {
    fc.assert(
      fc.property(characters, (was) => {
        expect(isSoonerByCharacter(was, { ...was, room: roomId('lane'), dp: 1 })).toBe(false);
      }),
    );
  });
});
