import {
  encodeFrame,
  type FrameFields,
  ReplayWindow,
  type Replay,
  type WindowFrame,
} from '#streams';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

// A frame has four fields, and is text.
holds<Same<keyof FrameFields, 'event' | 'id' | 'retry' | 'data'>>();
const text = encodeFrame({ event: 'vitals', id: '1.7', retry: 1_000, data: 'x' });
holds<Same<typeof text, string>>();
encodeFrame({ data: 'x' });
// @ts-expect-error data is text: encode it first
encodeFrame({ data: { hp: 9 } });
// @ts-expect-error an id is text
encodeFrame({ id: 7 });
// @ts-expect-error ms are a number
encodeFrame({ retry: '1000' });
// @ts-expect-error no such field
encodeFrame({ comment: 'x' });
// @ts-expect-error what is not there is left out
encodeFrame({ id: undefined, data: 'x' });
declare const fields: FrameFields;
// @ts-expect-error a frame is read-only
fields.data = 'y';

// A replay is all of it or nothing: frames are there only when none is missing.
declare const now: () => number;
const recent = new ReplayWindow<string>({ maxFrames: 2, maxAgeMs: 1, now });
const replay = recent.after(0);
holds<Same<typeof replay, Replay<string>>>();
if (replay.kind === 'frames') holds<Same<typeof replay.frames, readonly WindowFrame<string>[]>>();
// @ts-expect-error what is gone has no frames
export const frames: unknown = replay.frames;
// @ts-expect-error a window holds one kind of frame
recent.push(1, 2);
// @ts-expect-error a window has bounds
export const unbounded: unknown = new ReplayWindow<string>({ now });
