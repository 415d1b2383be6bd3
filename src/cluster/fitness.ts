import { type SchedulerLike } from 'rxjs';
import { type WorldStatus } from '../world/world-door';

/** After another node has taken the zones this one does not try for so long, ms. */
const FENCED_MS = 10_000;
/** After it could not reach the database it leaves the world to others for so long, ms. */
const CUT_OFF_MS = 2_000;
/** A world that cannot commit is kept for so long, ms. */
const AILING_MS = 3_000;
/** A world that does not begin is waited for so long, ms: far longer than the slowest start, and yet not for ever. */
const BEGIN_MS = 30_000;

/**
 * Whether a node is fit to have the world: one that cannot commit gives it to another that perhaps can, and leaves it alone for a while.
 *
 * It is asked at every renewal of the lease.
 */
export class Fitness {
  readonly #scheduler: Pick<SchedulerLike, 'now'>;
  #unfitUntil = -Infinity;
  #ailingSince: number | null = null;
  #beginningSince: number | null = null;

  constructor(scheduler: Pick<SchedulerLike, 'now'>) {
    this.#scheduler = scheduler;
  }

  /** @param status of the world that this node has; `beginning`: it is to have it, and has not yet; null = it has none. */
  isFit(status: WorldStatus | 'beginning' | null): boolean {
    const now = this.#scheduler.now();
    this.#ailingSince = status === 'recovering' ? (this.#ailingSince ?? now) : null;
    this.#beginningSince = status === 'beginning' ? (this.#beginningSince ?? now) : null;
    const isAiling = now - (this.#ailingSince ?? now) >= AILING_MS;
    if (isAiling || now - (this.#beginningSince ?? now) >= BEGIN_MS) this.cutOff();
    return status !== 'fenced' && now >= this.#unfitUntil;
  }

  /** Another node has taken the zones. */
  fenced(): void {
    this.#unfitFor(FENCED_MS);
  }

  /** It could not commit, or not begin. */
  cutOff(): void {
    this.#unfitFor(CUT_OFF_MS);
  }

  #unfitFor(ms: number): void {
    this.#unfitUntil = Math.max(this.#unfitUntil, this.#scheduler.now() + ms);
  }
}
