import fc from 'fast-check';
import { closeWorlds, WorldRig } from './world-rig';

const line = fc.constantFrom(
  'north',
  'south',
  'up',
  'down',
  'say hello',
  'get lantern',
  'drop lantern',
  'give lantern to bob',
  'whisper bob psst',
  'look',
  'nonsense',
);
const act = fc.oneof(
  fc.record({ who: fc.constantFrom('Ada', 'Bob'), line }),
  fc.record({ who: fc.constant('time'), line: fc.constantFrom('1000', '900000', '5') }),
);

/** All that was committed and answered, as bytes would show it. */
function play(acts: readonly { readonly who: string; readonly line: string }[]): string {
  const rig = new WorldRig();
  const answers = acts.map(({ who, line: said }, i) => {
    if (who !== 'time') return rig.ask(who, said, `cmd-${i}`);
    rig.time.advance(Number(said));
    rig.world.tick();
    return null;
  });
  return JSON.stringify([rig.database.sent, rig.published, answers]);
}

describe('a world that is given the same again', () => {
  afterEach(closeWorlds);

  it('commits, publishes and answers the same again, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        expect(play(acts)).toBe(play(acts));
      }),
      { numRuns: 50 },
    );
  });
});
