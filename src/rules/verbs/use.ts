import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { ingest } from '../using/ingest';
import { douseNamed, lightNamed, useThing } from '../using/use-thing';

/** Something carried or worn. */
export function use(turn: ActorTurn, { what, how }: IntentOf<'use'>): Verdict {
  switch (how) {
    case 'use':
      return useThing(turn, what);
    case 'eat':
    case 'drink':
      return ingest(turn, what, how);
    case 'light':
      return lightNamed(turn, what);
    case 'douse':
      return douseNamed(turn, what);
  }
}
