export interface ServingPlan {
  readonly hasPlace: () => boolean;
  /** Serves one, who may be over at once and ask for the next; false when nobody waits. */
  readonly serve: () => boolean;
}

/** Serves one after the other, and not one within the other, however soon each is over: the stack is no deeper for a thousand than for one. */
export class Serving {
  readonly #plan: ServingPlan;
  #isServing = false;

  constructor(plan: ServingPlan) {
    this.#plan = plan;
  }

  run(): void {
    if (this.#isServing) return;
    this.#isServing = true;
    try {
      while (this.#plan.hasPlace() && this.#plan.serve());
    } finally {
      this.#isServing = false;
    }
  }
}
