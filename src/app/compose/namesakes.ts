import { type Logger } from '../../ports/logger';

/** Of what a node adds to its name, so that no two are the same: see `ownNameOf`. */
const OWN = /-[\da-f]{8}$/;

/** A name that no other node has, though it be called the same, nor this one after a restart. */
export const ownNameOf = (nodeName: string, uuid: string): string =>
  `${nodeName}-${uuid.slice(0, 8)}`;

/** Other nodes that are called like this one. They play all the same; but logs, metrics and the database show the two as one. */
export class Namesakes {
  readonly #nodeName: string;
  readonly #logger: Logger;
  #met = 0;

  constructor(nodeName: string, logger: Logger) {
    this.#nodeName = nodeName;
    this.#logger = logger;
  }

  /** How often one was met. */
  get met(): number {
    return this.#met;
  }

  /** A node was heard for the first time, or came back. */
  meet(node: string): void {
    if (!OWN.test(node) || node.replace(OWN, '') !== this.#nodeName) return;
    this.#met += 1;
    this.#logger.warn('node.nameTwice', {
      variable: 'NODE_NAME',
      name: this.#nodeName,
      other: node,
    });
  }
}
