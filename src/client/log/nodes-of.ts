import { type Entry } from '../state/entry';
import { type Line, type LineOf } from './line';
import { linesOf } from './lines-of';
import { type Piece, piecesOf } from './pieces-of';

/** What one entry says, as nodes of the log. An event's first one carries the id of its frame: `data-frame`. */
export function nodesOf(entry: Entry, lineOf: LineOf): readonly HTMLElement[] {
  const nodes = linesOf(entry, lineOf).map(nodeOf);
  if (entry.kind === 'event' && entry.id !== undefined)
    nodes[0]?.setAttribute('data-frame', entry.id);
  return nodes;
}

function nodeOf(line: Line): HTMLElement {
  const node = document.createElement(line.kind === 'room-name' ? 'h2' : 'p');
  node.className = line.kind;
  node.append(...piecesOf(line).map(pieceNode));
  return node;
}

function pieceNode({ text, isName }: Piece): Node {
  if (!isName) return document.createTextNode(text);
  const name = document.createElement('b');
  name.textContent = text;
  return name;
}
