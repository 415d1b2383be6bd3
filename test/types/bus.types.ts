import { type Observable } from 'rxjs';
import {
  type BusReport,
  type BusSubscription,
  type EventBus,
  type EventBusConfig,
  type EventOfType,
} from '#streams';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

interface Said {
  readonly type: 'said';
  readonly text: string;
}
interface Moved {
  readonly type: 'moved';
  readonly to: string;
}
interface Sky {
  readonly type: 'rose' | 'set';
}
type Happening = Said | Moved | Sky;

declare const bus: EventBus<Happening>;
declare const keyed: EventBus<Happening, 'room' | 'player'>;

// A type names its member of the union; one that several names share is found by each.
holds<Same<EventOfType<Happening, 'said'>, Said>>();
holds<Same<EventOfType<Happening, 'rose'>, Sky>>();
holds<Same<EventOfType<Happening, 'said' | 'moved'>, Said | Moved>>();

// Streams.
export const all$: Observable<Happening> = bus.events$();
export const said$: Observable<Said> = bus.events$('said');
export const byKey$: Observable<Moved> = keyed.events$({ type: 'moved', key: 'room', value: 'x' });
export const anything$: Observable<Happening> = keyed.events$({ key: 'player', value: 'ann' });
export const selected$: Observable<Sky> = bus.events$({ type: 'set' });
holds<Same<ReturnType<typeof bus.events$<'moved'>>, Observable<Moved>>>();

// Handlers know their event, and have a signal.
export const handling: BusSubscription = bus.on('said', ({ text }, signal) => {
  const isOver: boolean = signal.aborted;
  return text.length > 0 && isOver;
});
bus.on('moved', { concurrency: 2, owner: 'me' }, async ({ to }) => Promise.resolve(to));
keyed.on({ type: 'said', key: 'room', value: 'x' }, { owner: {} }, ({ text }) => text.length);
keyed.on({ key: 'room', value: 'x' }, (event) => event.type);
bus.on({}, (event) => (event.type === 'said' ? event.text : event.type));

// @ts-expect-error nothing of that type is on this bus
bus.on('shouted', () => undefined);
// @ts-expect-error nothing of that type is on this bus
bus.events$('shouted');
// @ts-expect-error what is said goes nowhere
bus.on('said', ({ to }) => String(to));
// @ts-expect-error this bus has no keys
bus.on({ key: 'room', value: 'x' }, () => undefined);
// @ts-expect-error no such key
keyed.on({ key: 'zone', value: 'x' }, () => undefined);
// @ts-expect-error a key without a value
keyed.on({ key: 'room' }, () => undefined);
// @ts-expect-error a value without a key
keyed.on({ value: 'x' }, () => undefined);
// @ts-expect-error no such policy
bus.on('said', { buffer: { max: 1, overflow: 'block' } }, () => undefined);
// @ts-expect-error an event lacks its text
bus.publish({ type: 'said' });
// @ts-expect-error nothing of that type is on this bus
bus.publish({ type: 'shouted' });

// Keys are configured, all of them, by functions of the event; a bus without keys takes none.
type Keyed = EventBusConfig<Happening, 'room'>;
export const right: Keyed = { keys: { room: ({ type }) => (type === 'said' ? ['a'] : undefined) } };
// @ts-expect-error the key is missing
export const missing: Keyed = { maxQueued: 1 };
// @ts-expect-error a key is a string
export const numbered: Keyed = { keys: { room: () => 1 } };
// @ts-expect-error this bus has no keys
export const keyless: EventBusConfig<Happening> = { keys: { room: () => 'x' } };

// Closing without a deadline gives nothing to wait for.
export const nothing = (): undefined => {
  bus.close();
};
export const report$: Observable<BusReport> = bus.close({ drainMs: 1 });
// @ts-expect-error a deadline is a number
bus.close({ drainMs: '1' });
