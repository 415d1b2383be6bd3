import { type SeenFrame } from '../sse-client';
import { SSE } from './sse-wire';
import { WEBSOCKET } from './websocket-wire';
import { type WireClient, type WireKind } from './wire-client';

/** All of which keep the same promises. */
export const WIRES: readonly (readonly [name: string, kind: WireKind])[] = [SSE, WEBSOCKET].map(
  (kind) => [kind.name, kind],
);

/** What was said in the frames, in order. */
export const saidIn = ({ frames }: Pick<WireClient, 'frames'>): readonly unknown[] =>
  frames.filter(({ data }) => data['type'] === 'room.said').map(({ data }) => data['text']);

export const named =
  (event: string) =>
  (frame: SeenFrame): boolean =>
    frame.event === event;

export const says =
  (text: string) =>
  ({ data }: SeenFrame): boolean =>
    data['text'] === text;
