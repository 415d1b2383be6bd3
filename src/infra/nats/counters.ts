import { type LinkErrorCode } from '../../model/link-error';
import { type InvalidReason } from './envelope';
import { type EndStep } from './escalate';
import { NumberWindow, type WindowSummary } from './window';
import { type Within, WithinCounts } from './within-counts';

/** Requests by how they ended. */
export type Outcome = 'answered' | LinkErrorCode;

/** What came to pass on a link since it was made; times are of the newest thousand. */
export interface LinkCounts {
  readonly published: number;
  /** Not published, since there was no connection. */
  readonly dropped: number;
  /** Came, but the queue was full. */
  readonly overflowed: number;
  /** Not sent, since they do not validate. */
  readonly unsendable: number;
  readonly received: number;
  /** Came twice, and were left out. */
  readonly duplicates: number;
  readonly invalid: Readonly<Record<InvalidReason, number>>;
  readonly requests: Readonly<Record<Outcome, number>>;
  /** Asked again, since their connection was lost. */
  readonly askedAgain: number;
  /** Requests of others: taken, and refused since too many waited. */
  readonly served: number;
  readonly busy: number;
  /** Handlers that erred. */
  readonly failed: number;
  readonly handlers: Readonly<Record<EndStep, number>>;
  readonly connections: Readonly<Record<EndStep, number>>;
  readonly requestMs: WindowSummary;
  readonly handlerMs: WindowSummary;
  /** From the coming of a request of others to its answer. */
  readonly servedMs: WindowSummary;
  /** The same of all since the link was made. */
  readonly servedWithin: Within;
}

const NEWEST = 1_000;
const STEPS = { asked: 0, aborted: 0, destroyed: 0 };

/** Plain numbers, added to as it goes. */
export class LinkCounters {
  published = 0;
  dropped = 0;
  overflowed = 0;
  unsendable = 0;
  received = 0;
  duplicates = 0;
  askedAgain = 0;
  served = 0;
  busy = 0;
  failed = 0;
  readonly invalid: Record<InvalidReason, number> = {
    'too-large': 0,
    'not-json': 0,
    'newer-version': 0,
    'wrong-fields': 0,
    'wrong-body': 0,
  };
  readonly requests: Record<Outcome, number> = {
    answered: 0,
    LINK_NO_RESPONDER: 0,
    LINK_TIMEOUT: 0,
    LINK_DOWN: 0,
    LINK_BUSY: 0,
    LINK_INVALID: 0,
    LINK_REFUSED: 0,
  };
  readonly handlers: Record<EndStep, number> = { ...STEPS };
  readonly connections: Record<EndStep, number> = { ...STEPS };
  readonly requestMs = new NumberWindow(NEWEST);
  readonly handlerMs = new NumberWindow(NEWEST);
  readonly servedMs = new NumberWindow(NEWEST);
  readonly servedWithin = new WithinCounts();

  counts(): LinkCounts {
    return {
      published: this.published,
      dropped: this.dropped,
      overflowed: this.overflowed,
      unsendable: this.unsendable,
      received: this.received,
      duplicates: this.duplicates,
      askedAgain: this.askedAgain,
      served: this.served,
      busy: this.busy,
      failed: this.failed,
      invalid: { ...this.invalid },
      requests: { ...this.requests },
      handlers: { ...this.handlers },
      connections: { ...this.connections },
      requestMs: this.requestMs.summary(),
      handlerMs: this.handlerMs.summary(),
      servedMs: this.servedMs.summary(),
      servedWithin: this.servedWithin.counts(),
    };
  }
}
