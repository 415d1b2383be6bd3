import { type FrameData } from '../../model/frame';
import { type RoomView } from '../../model/views';

/** One thing that the log tells. Typed, so that what is shown stays a pure function of it. */
export type EntryBody =
  /** `id`: of its frame. */
  | { readonly kind: 'event'; readonly id?: string; readonly data: FrameData }
  /** `text`: what is said of it where it has no words. */
  | { readonly kind: 'watched'; readonly data: FrameData; readonly text: string }
  | { readonly kind: 'room'; readonly room: RoomView }
  | { readonly kind: 'echo'; readonly line: string }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'divider'; readonly text: string };

/** A line of the tutorial about a command that has no answer yet. */
export type Afterthought = EntryBody & { readonly kind: 'event' };

/** `key` counts up without a gap, also over a reload. */
export type Entry = EntryBody & { readonly key: number };

/** What the log keeps; beyond it the oldest go. */
export const MAX_ENTRIES = 5000;

/** The newest entries, with one more. */
export function append(entries: readonly Entry[], body: EntryBody): readonly Entry[] {
  const key = (entries.at(-1)?.key ?? 0) + 1;
  const kept = entries.length < MAX_ENTRIES ? entries : entries.slice(1 - MAX_ENTRIES);
  return [...kept, { ...body, key }];
}
