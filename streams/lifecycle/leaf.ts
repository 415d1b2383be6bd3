import { type CloseReason } from './close-reason';
import { type FailurePolicy } from './failure-policy';

/** What a node owns and is not itself a node: a teardown, or a subscription. */
export interface Leaf<TCode extends string = string> {
  /** Its node's path, and its name. */
  readonly path: string;
  /** Its teardown has settled, or was abandoned, or it was taken out. */
  readonly isClosed: boolean;
  /** Runs the teardown, once, and leaves the node. @default `{ code: 'parent' }` with the node's path as source */
  close(reason?: CloseReason<TCode>): void;
}

/** A leaf that can be taken out without running its teardown. */
export interface RemovableLeaf<TCode extends string = string> extends Leaf<TCode> {
  /**
   * Aborted when the leaf begins to close, before its teardown, with the CloseReason as its reason; not when it is taken out.
   * Made when it is first asked for; a leaf that is never asked has none.
   */
  readonly signal: AbortSignal;
  /** Its owner will see to it elsewhere; nothing is run. */
  remove(): void;
}

/** What a leaf needs of the node that owns it. */
export interface LeafOwner {
  readonly path: string;
  /** Answers the failure of a member; undefined = the member's own affair. */
  readonly policy: FailurePolicy | undefined;
  /** Something asynchronous has begun, for which shutting waits. */
  began(): void;
  settled(member: Member): void;
  failed(failure: { readonly path: string; readonly error: unknown }): void;
  saw(): void;
}

/** `child` takes a place among the node's `maxChildren`; `work` is awaited while it drains. */
export type MemberKind = 'child' | 'work' | 'other';

/** The common life of leaves: open, closing while a teardown has not settled, closed. */
export abstract class Member<TCode extends string = string> implements Leaf<TCode> {
  readonly name: string;
  readonly kind: MemberKind;
  /** How many others were opened under the same name since. */
  twins = 1;
  isInFlight = false;
  protected readonly owner: LeafOwner;
  #state: 'open' | 'closing' | 'closed' = 'open';

  constructor(owner: LeafOwner, name: string, kind: MemberKind) {
    this.owner = owner;
    this.name = name;
    this.kind = kind;
  }

  get path(): string {
    return `${this.owner.path}/${this.name}`;
  }

  get isClosed(): boolean {
    return this.#state === 'closed';
  }

  protected get isOpen(): boolean {
    return this.#state === 'open';
  }

  close(reason?: CloseReason<TCode>): void {
    if (this.#state !== 'open') return;
    this.#state = 'closing';
    const why = reason ?? { code: 'parent', source: this.owner.path };
    try {
      const settling = this.tearDown(why);
      if (settling === undefined) this.settle();
      else this.#awaitSettling(settling);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Gives it up: shutting waits no longer. */
  abandon(): void {
    this.settle();
  }

  protected abstract tearDown(reason: CloseReason<TCode>): PromiseLike<void> | undefined;

  protected settle(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.owner.settled(this);
  }

  protected begin(): void {
    if (this.isInFlight) return;
    this.isInFlight = true;
    this.owner.began();
  }

  protected fail(error: unknown): void {
    this.owner.failed({ path: this.path, error });
    this.settle();
  }

  #awaitSettling(settling: PromiseLike<void>): void {
    // Its teardown may have taken it out.
    if (!this.isClosed) this.begin();
    settling.then(
      () => {
        this.settle();
      },
      (error: unknown) => {
        this.fail(error);
      },
    );
  }
}
