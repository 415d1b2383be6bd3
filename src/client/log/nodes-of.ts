import { type Entry } from '../state/entry';
import { type Line, type LineOf } from './line';
import { linesOf } from './lines-of';

/** What one entry says, as nodes of the log. An event's first one carries the id of its frame: `data-frame`. */
export function nodesOf(entry: Entry, lineOf: LineOf): readonly HTMLElement[] {
  const nodes = linesOf(entry, lineOf).map(nodeOf);
  if (entry.kind === 'event' && entry.id !== undefined)
    nodes[0]?.setAttribute('data-frame', entry.id);
  return nodes;
}

function nodeOf({ kind, text }: Line): HTMLElement {
  const node = document.createElement(kind === 'room-name' ? 'h2' : 'p');
  node.className = kind;
  node.textContent = text;
  return node;
}
