import { type CloseReason, type Teardown } from './close-reason';
import { Member, type LeafOwner, type RemovableLeaf } from './leaf';

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
  override readonly isChild: boolean;
  #teardown: Teardown<TCode> | undefined;

  constructor(
    owner: LeafOwner,
    name: string,
    made: { teardown: Teardown<TCode>; isChild: boolean },
  ) {
    super(owner, name);
    this.#teardown = made.teardown;
    this.isChild = made.isChild;
  }

  remove(): void {
    this.#teardown = undefined;
    this.settle();
  }

  protected override tearDown(reason: CloseReason<TCode>): PromiseLike<void> | undefined {
    const teardown = this.#teardown;
    this.#teardown = undefined;
    const settling: unknown = teardown?.(reason);
    return isPromiseLike(settling) ? settling : undefined;
  }
}
