import { NEVER } from 'rxjs';
import {
  BadConfigError,
  bridge,
  busRates,
  CompositeSubscription,
  EventBus,
  memoryPressure$,
  OrphanProbe,
  type RemoteBus,
  type Typed,
} from '#streams';
import { virtualWorld } from '#streams/testing';

const DONE = { code: 'done' };
const quiet = (): void => undefined;
const random = (): number => 0.5;
const { yieldToLoop, scheduler } = virtualWorld();
const remote: RemoteBus<Typed> = { messages$: NEVER, publish: quiet };

type Make = (root: CompositeSubscription, bus: EventBus<Typed>, value: number) => unknown;

const ALL = [0, NaN, Infinity, -Infinity, -1, 1.5, 2 ** 53];
const without = (...fine: readonly number[]): readonly number[] =>
  ALL.filter((value) => !fine.includes(value));
const restart = { max: 1, perMs: 1_000, backoff: { random } };

/** A field, the values that are wrong in it, and what takes it. */
const FIELDS: readonly (readonly [string, readonly number[], Make])[] = [
  ...(['drainMs', 'closeMs'] as const).map(
    (field) =>
      [
        field,
        without(0),
        (root: CompositeSubscription, _: unknown, value: number) =>
          root.child('x', { [field]: value }),
      ] as const,
  ),
  ...(['maxChildren', 'maxAgeMs', 'memberMaxAgeMs'] as const).map(
    (field) =>
      [
        field,
        without(Infinity),
        (root: CompositeSubscription, _: unknown, value: number) =>
          root.child('x', { [field]: value }),
      ] as const,
  ),
  ['order', ALL, (root, _, value) => root.child('x', { order: value as never })],
  ['onError', ALL, (root, _, value) => root.child('x', { onError: value as never })],
  ['graceMs', without(0), (root, _, graceMs) => root.shutdown(DONE, { graceMs })],
  ['graceMs', without(0), (root, _, graceMs) => root.close(DONE, { graceMs })],
  ['everyMs', ALL, (root, _, everyMs) => root.audit$({ everyMs })],
  ['growthAudits', ALL, (root, _, growthAudits) => root.audit$({ everyMs: 1, growthAudits })],
  ['growthMinOpen', ALL, (root, _, growthMinOpen) => root.audit$({ everyMs: 1, growthMinOpen })],
  [
    'promiseMaxAgeMs',
    without(0),
    (root, _, promiseMaxAgeMs) => root.audit$({ everyMs: 1, promiseMaxAgeMs }),
  ],
  [
    'max',
    without(0),
    (root, _, max) => root.supervise('x', quiet, { restart: { ...restart, max } }),
  ],
  [
    'perMs',
    ALL,
    (root, _, perMs) => root.supervise('x', quiet, { restart: { ...restart, perMs } }),
  ],
  ...(['baseMs', 'capMs'] as const).flatMap((field) => [
    [
      field,
      without(1.5),
      (root: CompositeSubscription, _: unknown, value: number) =>
        root.supervise('x', quiet, {
          restart: { ...restart, backoff: { random, baseMs: 1, [field]: value } },
        }),
    ] as const,
    [
      field,
      without(1.5),
      (_: unknown, bus: EventBus<Typed>, value: number) =>
        bridge(bus, remote, { origin: 'a', reconnect: { random, baseMs: 1, [field]: value } }),
    ] as const,
  ]),
  [
    'thresholdBytes',
    ALL,
    (_, __, thresholdBytes) => memoryPressure$({ sample: random, thresholdBytes, cooldownMs: 1 }),
  ],
  [
    'cooldownMs',
    without(0),
    (_, __, cooldownMs) => memoryPressure$({ sample: random, thresholdBytes: 1, cooldownMs }),
  ],
  [
    'everyMs',
    ALL,
    (_, __, everyMs) =>
      memoryPressure$({ sample: random, thresholdBytes: 1, cooldownMs: 1, everyMs }),
  ],
  ['maxQueued', ALL, (_, __, maxQueued) => new EventBus({ maxQueued })],
  ['drainMs', without(0), (_, bus, drainMs) => bus.close({ drainMs })],
  [
    'buffer.max',
    ALL,
    (_, bus, max) => bus.on('a', { buffer: { max, overflow: 'drop-newest' } }, quiet),
  ],
  [
    'buffer.overflow',
    ALL,
    (_, bus, value) => bus.on('a', { buffer: { max: 1, overflow: value as never } }, quiet),
  ],
  ['concurrency', without(Infinity), (_, bus, concurrency) => bus.on('a', { concurrency }, quiet)],
  ['everyMs', ALL, (_, bus, everyMs) => busRates(bus, { everyMs, windowMs: 1_000 })],
  ['windowMs', ALL, (_, bus, windowMs) => busRates(bus, { everyMs: 10, windowMs })],
  ['sampleRate', without(0), (_, __, sampleRate) => new OrphanProbe({ sampleRate })],
  ['maxRecords', ALL, (_, __, maxRecords) => new OrphanProbe({ maxRecords })],
];

describe('BadConfigError, of a field of the lifecycle or of the bus', () => {
  it.each(FIELDS)('names %s, its value and what is allowed: %j', (field, values, make) => {
    const root = new CompositeSubscription('app', { yieldToLoop, scheduler });
    const bus = new EventBus<Typed>();
    for (const value of values) {
      let thrown: unknown;
      try {
        make(root, bus, value);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(BadConfigError);
      expect(thrown).toMatchObject({
        field,
        value,
        allowed: expect.stringMatching(/ \w/) as string,
      });
      expect((thrown as Error).message).toContain(`${field} is ${value}, allowed is `);
    }
    expect([root.state, root.snapshot().opened, bus.isClosed]).toEqual(['open', 0, false]);
    expect(bus.totals().subscribed).toBe(0);
    void root.close(DONE);
    bus.close();
  });
});
