import { type CloseReason, type Teardown } from './close-reason';
import { Member, type LeafOwner, type MemberKind, type RemovableLeaf } from './leaf';

const isPromiseLike = (value: unknown): value is PromiseLike<void> =>
  typeof value === 'object' &&
  value !== null &&
  'then' in value &&
  typeof value.then === 'function';

/** A name and a function; lets go of the function once it has run. */
export class TeardownLeaf<TCode extends string>
  extends Member<TCode>
  implements RemovableLeaf<TCode>
{
  #teardown: Teardown<TCode> | undefined;
  /** One place for both, since thousands of leaves are never asked for a signal: its maker, or once they close why. */
  #signalled: AbortController | CloseReason<TCode> | undefined;

  constructor(
    owner: LeafOwner,
    name: string,
    made: { readonly teardown: Teardown<TCode>; readonly kind: MemberKind },
  ) {
    super(owner, name, made.kind);
    this.#teardown = made.teardown;
  }

  get signal(): AbortSignal {
    if (this.#signalled instanceof AbortController) return this.#signalled.signal;
    const controller = new AbortController();
    if (this.#signalled !== undefined) controller.abort(this.#signalled);
    this.#signalled = controller;
    return controller.signal;
  }

  remove(): void {
    this.#teardown = undefined;
    this.settle();
  }

  protected override tearDown(reason: CloseReason<TCode>): PromiseLike<void> | undefined {
    const teardown = this.#teardown;
    this.#teardown = undefined;
    if (this.#signalled instanceof AbortController) this.#signalled.abort(reason);
    else this.#signalled = reason;
    const settling: unknown = teardown?.(reason);
    return isPromiseLike(settling) ? settling : undefined;
  }
}
