import { type Action } from './action';
import { append } from './entry';
import { type PageState } from './page-state';
import { phantomGone } from './phantoms';
import { reducePosted, reduceSending, reduceTyped } from './reduce-command';
import { reduceNet } from './reduce-net';
import { reduceSignal } from './reduce-signal';

/**
 * The page after one more thing happened.
 *
 * Pure: the same actions fold to the same state, whatever the network did between them. A frame at or before the
 * cursor gives back the same state, so a repeat cannot print.
 */
export function reduce(before: PageState, action: Action): PageState {
  const { now } = action;
  switch (action.kind) {
    case 'signal':
      return reduceSignal(before, action.signal, now);
    case 'net':
      return reduceNet(before, action.news, now);
    case 'typed':
      return reduceTyped({ ...before, now }, action);
    case 'sending':
      return reduceSending({ ...before, now }, action.id);
    case 'posted':
      return reducePosted({ ...before, now }, action.posted);
    case 'mapped':
      return { ...before, now, map: action.map };
    case 'restored':
      return { ...before, ...action.state, now };
    case 'noticed':
      return {
        ...before,
        now,
        entries: append(before.entries, { kind: 'notice', text: action.text }),
      };
    case 'outdated':
      return { ...before, now, isOutdated: true };
    case 'tick':
      return phantomGone({ ...before, now });
  }
}
