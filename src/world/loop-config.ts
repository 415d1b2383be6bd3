import { type Batch, type CommitEnd, type CommitPlace } from '../model/batch';
import { type LoggedEvent } from '../model/event';
import { type CommandInput } from '../model/input';
import { type ZoneId } from '../model/ids';
import { type Committer } from '../ports/committer';
import { type RuleNumbers } from '../rules/numbers';
import { type SentBatch } from '../model/sent-batch';
import { type ShippedCommit } from '../model/shipped-commit';
import { type Observable, type SchedulerLike } from 'rxjs';
import { type Fixed } from './state-view';
import { type WorldState } from './world-state';

export type LoopStatus =
  /** Commits go through. */
  | 'running'
  /** The database is being asked what became of a batch, or to come back. */
  | 'recovering'
  /** Another owner has taken the zones: this loop never commits again. */
  | 'fenced';

/** Where a loss of power would hurt most; tests pull the plug there. */
export type FaultPoint = 'before-commit' | 'after-commit' | 'after-publish' | 'before-answer';

/** The tokens are taken anew; `found` is the batch asked for, if it was stored after all. */
export interface Recovered {
  readonly tokens: Readonly<Record<ZoneId, number>>;
  readonly found: CommitPlace | null;
}

/** All that the loop is made of. */
export interface LoopConfig {
  readonly state: WorldState;
  readonly fixed: Fixed;
  readonly committer: Pick<Committer, 'commit' | 'outcomes'> & {
    /** false = its connection broke. A loop with nothing to commit asks at every tick. */
    readonly isConnected?: () => boolean;
  };
  /** Tries until it succeeds; null = no batch is in doubt. */
  readonly recover: (batchId: string | null) => Observable<Recovered>;
  readonly numbers: RuleNumbers;
  /** Of all draws. */
  readonly seed: string;
  /** World time, ms. */
  readonly now: () => number;
  readonly scheduler: SchedulerLike;
  readonly uuid: () => string;
  readonly isAsking: (input: CommandInput) => boolean;
  readonly publish: (event: LoggedEvent) => void;
  readonly reach: (point: FaultPoint) => void;
  readonly observe: (batch: Batch, end: CommitEnd) => void;
  /** A commit went through, with all that it changed; before it is published. @default nobody is told */
  readonly shipped?: (commit: ShippedCommit) => void;
  /** A batch is committed, merged and published. */
  readonly merged?: (batch: Batch) => void;
  /** A rule threw: a fault in the program, which costs only the one whose input it was. */
  readonly failed: (error: unknown) => void;
  /** Entries in one batch, at most. */
  readonly maxBatch: number;
  /** Entries that wait, at most. */
  readonly maxQueue: number;
  /** Pause after a refusal that is nobody's fault, ms. */
  readonly pauseMs: number;
  readonly start: {
    readonly tokens: Readonly<Record<ZoneId, number>>;
    readonly head: number;
    readonly lastAt: number;
  };
}

/** And what the loop itself is told of a batch. */
export interface BatchConfig extends LoopConfig {
  /** It is about to be sent; null = it is known that it was not stored. @default nobody is told */
  readonly sending?: (batch: SentBatch | null) => void;
}

/** The connection broke while nothing was asked of it. */
export const isCut = ({ committer }: LoopConfig): boolean => committer.isConnected?.() === false;
