import { type FrameData } from '../../model/frame';
import { type RoomView, type ThingView } from '../../model/views';

/** What lies about after a thing was moved. */
export function thingsAfter(things: readonly ThingView[], data: FrameData): readonly ThingView[] {
  const { item, quantity, from, to } = data;
  if (typeof item !== 'string' || typeof quantity !== 'number') return things;
  if (isRoom(from)) return without(things, item, quantity);
  return isRoom(to) ? [...things, { ...thing(item), quantity }] : things;
}

/** What lies about after a thing came into being, if it did so before everybody's eyes. */
export function created({ id, things }: RoomView, data: FrameData): readonly ThingView[] {
  const { item, quantity, room, isQuiet } = data;
  if (typeof item !== 'string' || typeof quantity !== 'number') return things;
  if (room !== id || isQuiet === true || data['part'] === 'self') return things;
  return [...things, { ...thing(item), quantity }];
}

const isRoom = (place: unknown): boolean =>
  typeof place === 'object' && place !== null && 'kind' in place && place.kind === 'room';

/** "a brass lantern" is got by "lantern", "3 candles" by "candles". */
const keywordOf = (item: string): string => /[\w'-]+$/.exec(item)?.[0] ?? item;
const thing = (item: string): Omit<ThingView, 'quantity'> => ({
  name: item,
  keyword: keywordOf(item),
  isContainer: false,
});

function without(
  things: readonly ThingView[],
  item: string,
  quantity: number,
): readonly ThingView[] {
  const found =
    things.find(({ name }) => name === item) ??
    things.find(({ name }) => stem(keywordOf(name)) === stem(keywordOf(item)));
  if (found === undefined) return things;
  const left = found.quantity - quantity;
  return things.flatMap((one) => (one === found ? (left > 0 ? [fewer(one, left)] : []) : [one]));
}

const stem = (word: string): string => word.toLowerCase().replace(/s$/, '');
const fewer = (one: ThingView, quantity: number): ThingView => ({
  ...one,
  quantity,
  name:
    quantity === 1
      ? `a ${stem(one.name.replace(/^\d+ /, ''))}`
      : one.name.replace(/^\d+/, String(quantity)),
});
