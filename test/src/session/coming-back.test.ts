import { closeClients, SessionRig } from './session-rig';

afterEach(closeClients);

/** What clients are told to wait at the beginning and at a shutdown, over many streams. */
function waitsOf(hasOthers: boolean) {
  const rig = new SessionRig({
    hasOthers: () => hasOthers,
    limits: { perCharacter: 500, perAddress: 500, perNode: 500, newPerSecond: 500, newBurst: 500 },
  });
  const clients = Array.from({ length: 200 }, () => rig.connect());
  const goodbye = rig.sessions.sayGoodbye().subscribe({ error: () => undefined });
  rig.time.advance(1_000);
  goodbye.unsubscribe();
  const waits = (event: string): readonly number[] =>
    clients
      .flatMap(({ seen }) => seen.filter((one) => one.event === event))
      .map(({ retry }) => Number(retry));
  const ends = (event: string) => [Math.min(...waits(event)), Math.max(...waits(event))] as const;
  return { hello: ends('hello'), bye: ends('bye') };
}

function expectWithin([least, most]: readonly [number, number], from: number, to: number): void {
  expect(least).toBeGreaterThanOrEqual(from);
  expect(least).toBeLessThan(from + (to - from) / 4);
  expect(most).toBeLessThanOrEqual(to);
  expect(most).toBeGreaterThan(to - (to - from) / 4);
}

describe('the time after which a client comes back', () => {
  it('is one to five seconds where there is no other server', () => {
    const { hello, bye } = waitsOf(false);
    expectWithin(hello, 1_000, 5_000);
    expectWithin(bye, 1_000, 5_000);
  });

  it('is less than a second at a shutdown, and less than two otherwise, where another node takes them', () => {
    const { hello, bye } = waitsOf(true);
    expectWithin(hello, 1_000, 2_000);
    expectWithin(bye, 200, 800);
  });
});
