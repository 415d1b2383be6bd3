import { type Observable, type SchedulerLike } from 'rxjs';
import { type Answer } from '../model/outcome';
import { type ShippedCommit } from '../model/shipped-commit';
import { type WorldView } from '../rules/view';
import { type FollowerConfig } from './follower';
import { type ForwardConfig } from './forward';
import { type LeadConfig } from './lead';
import { type LeadershipConfig } from './leadership';
import { type NodeLinksConfig } from './links';
import { type Replica } from './replica';
import { type AskedCommand } from './wire';

/** What the world of one node of several is made of. */
export interface NodeWorldConfig {
  readonly replica: Replica;
  readonly follower: Omit<FollowerConfig, 'replica' | 'ownNo' | 'followed'>;
  readonly leadership: Omit<LeadershipConfig, 'isFit' | 'stepDown$'>;
  readonly forward: Omit<ForwardConfig, 'reached'>;
  readonly links: Omit<NodeLinksConfig, 'changed'>;
  readonly lead: Pick<LeadConfig, 'takeZones' | 'makeWorld' | 'abandoned' | 'serve'>;
  /** Whether what is asked can be answered from memory. */
  readonly answer: (
    asked: AskedCommand,
    world: WorldView,
    head: number,
  ) => Observable<Answer> | null;
  readonly followed: (commit: ShippedCommit | null) => void;
  /** To all other nodes. */
  readonly ship: (commit: ShippedCommit) => void;
  readonly changedRole: (role: 'leader' | 'follower') => void;
  readonly failed: (error: unknown) => void;
  readonly scheduler: SchedulerLike;
}
