import { type Verdict } from '../../../../src/rules/rule';
import { bolting } from '../../../../src/rules/fight/bolting';
import { mindWith } from '../mind/minds';
import { NOW, playerId, SmallView, somebody } from '../small-view';

const ADA = playerId('Ada');
const WARDED = mindWith({ wardedUntil: NOW + 1 });

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
  it.each<readonly [string, boolean, Parameters<typeof after>]>([
    ['a deranged mind hit for more than 15 % runs at 19.9', true, [4, 0.199]],
    ['not at 20', false, [4, 0.2]],
    ['nor for 15 % exactly', false, [3, 0]],
    ['nor a fractured mind', false, [4, 0, { lucidity: 2_000 }]],
    ['one that was healed runs', true, [4, 0, { life: { kind: 'alive' } }]],
    ['nor one behind the ward’s locked door', false, [4, 0, { mind: WARDED }]],
    ['nor one that lies bleeding', false, [4, 0, { life: { kind: 'wounded', bledAt: 0 } }]],
  ])('%s', (_what, runs, blow) => {
    expect(isRunning(after(...blow))).toBe(runs);
  });
});
