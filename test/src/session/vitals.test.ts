import { type Vitals } from '../../../src/model/views';
import { ADA, BOB } from '../perception/sample-events';
import { closeClients, SessionRig, told } from './session-rig';

const HALE: Vitals = {
  dp: 20,
  dpMax: 20,
  mp: 10,
  mpMax: 10,
  lucidity: 86,
  lucidityMax: 86,
  condition: 'unhurt',
};
const vitalsIn = (client: ReturnType<SessionRig['connect']>): readonly (number | undefined)[] =>
  client.seen
    .filter(({ event }) => event === 'vitals')
    .map(({ data }) => (JSON.parse(data ?? '{}') as Vitals).dp);

describe('Sessions.announceVitals', () => {
  afterEach(closeClients);

  it('tells each stream of a player how it is, once for each change', () => {
    const rig = new SessionRig();
    const [one, other] = [rig.connect(BOB), rig.connect(BOB)];
    const announce = (vitals: Vitals, players = [BOB]): void => {
      rig.vitals.set(BOB, vitals);
      told(rig.sessions.announceVitals(players));
      rig.time.advance(0);
    };
    announce(HALE);
    announce(HALE);
    announce({ ...HALE, dp: 12 });
    announce({ ...HALE, dp: 5 }, [ADA]);
    expect(vitalsIn(one)).toEqual([20, 12]);
    expect(vitalsIn(other)).toEqual([20, 12]);
  });

  it('is done at once for few, and takes turns for many', () => {
    const rig = new SessionRig();
    expect(told(rig.sessions.announceVitals([ADA, BOB])).isDone).toBe(true);
    const many = told(rig.sessions.announceVitals(Array.from({ length: 600 }, () => ADA)));
    expect(many.isDone).toBe(false);
    rig.time.advance(0);
    expect(many.isDone).toBe(true);
  });
});
