import { parsePosition } from './stream-id';

/** Where a stream begins. */
export type Beginning =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'resumed'; readonly offset: number }
  /** The id cannot be honoured: all of it or nothing. */
  | { readonly kind: 'reset'; readonly why: 'malformed' | 'epoch' | 'too-old' | 'future' };

/** What a client's last id is worth. `kept` is the oldest offset of which everything after is still there. */
export function beginningOf(
  lastEventId: string | null,
  log: { readonly epoch: string; readonly head: number; readonly kept: number },
): Beginning {
  if (lastEventId === null || lastEventId === '') return { kind: 'fresh' };
  const position = parsePosition(lastEventId);
  if (position === null) return { kind: 'reset', why: 'malformed' };
  if (position.epoch !== log.epoch) return { kind: 'reset', why: 'epoch' };
  if (position.offset > log.head) return { kind: 'reset', why: 'future' };
  if (position.offset < log.kept) return { kind: 'reset', why: 'too-old' };
  return { kind: 'resumed', offset: position.offset };
}
