import { due } from '../../../src/rules/due';
import { linkLost } from '../../../src/rules/links';
import { type Verdict } from '../../../src/rules/rule';
import { marbles } from '#streams/testing';
import { concatMap, take, timer } from 'rxjs';
import { NOW, playerId, SmallView, somebody } from './small-view';

describe('due', () => {
  it(
    'tells the room of a lost line after five seconds, and lets the body go after thirty',
    marbles((m) => {
      const town = new SmallView([somebody('Ada')]);
      const turn = () => ({ ...town.turn(), now: NOW + m.scheduler.now() });
      happen(town, linkLost(turn(), playerId('Ada')));
      const ticks$ = timer(0, 1_000, m.scheduler).pipe(take(31));
      const events$ = ticks$.pipe(concatMap(() => happen(town, due(turn(), playerId('Ada')))));
      const expected = '5s a 24999ms (b|)';
      const values = { a: 'player.linkdead', b: 'player.left' };
      m.expect(events$).toBeObservable(expected, values);
    }),
  );
});

/** Makes a verdict true, and names what has happened. */
function happen(town: SmallView, verdict: Verdict): readonly string[] {
  if (verdict.kind !== 'done') return [];
  town.apply(verdict.changes);
  return verdict.events.map(({ type }) => type);
}
