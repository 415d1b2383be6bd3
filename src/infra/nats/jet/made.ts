import { type NatsConnection } from 'nats';
import { isMissing } from './as-link-error';

/** Something on the server that is made at first use, and again when it is gone: its disk was lost, or another connection came. */
export class Made<TMade> {
  readonly #make: (connection: NatsConnection) => Promise<TMade>;
  #last: { readonly of: NatsConnection; readonly made: Promise<TMade> } | null = null;
  #times = 0;

  constructor(make: (connection: NatsConnection) => Promise<TMade>) {
    this.#make = make;
  }

  /** How often it was made, or found to be there. */
  get times(): number {
    return this.#times;
  }

  /** Does the work with it; once more if it turns out to be gone. So many at once wait for one making. */
  async use<TValue>(
    connection: NatsConnection,
    work: (made: TMade) => Promise<TValue>,
  ): Promise<TValue> {
    const made = this.#for(connection);
    try {
      return await work(await made);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (this.#last?.made === made) this.#last = null;
      return work(await this.#for(connection));
    }
  }

  #for(connection: NatsConnection): Promise<TMade> {
    if (this.#last?.of === connection) return this.#last.made;
    const made = this.#make(connection).then((value) => {
      this.#times += 1;
      return value;
    });
    const last = { of: connection, made };
    this.#last = last;
    // One that failed is not kept: the next who asks tries again.
    made.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return made;
  }
}
