import { CompositeSubscription } from '#streams';
import { marbles, virtualWorld } from '#streams/testing';
import { goodbye } from '../../../../src/app/compose/goodbye';

describe('goodbye', () => {
  const { scheduler, yieldToLoop } = virtualWorld();
  const streams = new CompositeSubscription('streams', { scheduler, yieldToLoop });
  const phases = { streams };
  const connections = { closing: () => [] };

  it(
    'has its one value when the last slice of the streams has been told, not the first',
    marbles((m) => {
      const idle$ = m.cold('   --(i|)       ');
      const slices$ = m.cold('   a---b---c--|');
      const subs = '           ----^----------!';
      const expected = '       ---------------(n|)';
      const handOver = () => m.cold('--(h|)');
      const parts = {
        host: { world: { idle$ }, handOver },
        sessions: { sayGoodbye: () => slices$ },
      };
      const said$ = goodbye({ ...parts, connections, phases });
      m.expect(said$).toBeObservable(expected, { n: null });
      m.expect(slices$).toHaveSubscriptions(subs);
    }),
  );

  it(
    'has it also when there are no streams',
    marbles((m) => {
      const idle$ = m.cold('(i|)');
      const parts = {
        host: { world: { idle$ }, handOver: () => m.cold('(h|)') },
        sessions: { sayGoodbye: () => m.cold('|') },
      };
      m.expect(goodbye({ ...parts, connections, phases })).toBeObservable('(n|)', { n: null });
    }),
  );
});
