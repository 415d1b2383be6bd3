import { type Verdict } from '../../../../src/rules/rule';
import { bolting } from '../../../../src/rules/fight/bolting';
import { playerId, SmallView, somebody } from '../small-view';

const ADA = playerId('Ada');

/** What a blow of so much damage makes of Ada, whose maximum is 20, with these draws. */
function after(damage: number, draw: number, more: Parameters<typeof somebody>[1] = {}): Verdict {
  const view = new SmallView([somebody('Ada', { lucidity: 500, ...more })]);
  const ada = view.character(ADA);
  if (ada === undefined) throw new Error('no Ada');
  return bolting({ ...view.turn(), draw: () => draw }, ada, damage);
}
const isRunning = (verdict: Verdict): boolean =>
  verdict.kind === 'done' &&
  verdict.events.some((event) => event.type === 'player.moved' && event.how === 'bolted');

describe('bolting', () => {
  it.each([
    ['a deranged mind hit for more than 15 % runs at 19.9', 4, 0.199, {}, true],
    ['not at 20', 4, 0.2, {}, false],
    ['nor for 15 % exactly', 3, 0, {}, false],
    ['nor a fractured mind', 4, 0, { lucidity: 2_000 }, false],
    ['one that was healed runs', 4, 0, { life: { kind: 'alive' } }, true],
    ['nor one that lies bleeding', 4, 0, { life: { kind: 'wounded', bledAt: 0 } }, false],
  ] as const)('%s', (_what, damage, draw, more, runs) => {
    expect(isRunning(after(damage, draw, more))).toBe(runs);
  });
});
