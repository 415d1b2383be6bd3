import { filter, map, merge, type SchedulerLike } from 'rxjs';
import { z } from 'zod';
import { type AccountServices } from '../../account/account-services';
import { revokedOfLate, type RevokedConfig } from '../../account/revoked-of-late';
import { type NodeLink } from '../../ports/node-link';
import { type Phases } from './phases';
import { type Revocations } from './world-host';

const REVOKED = z.object({ tokenId: z.string().min(1).max(128) });

/** How often the database is asked what was revoked, ms: a message may be lost, and a node cut off. */
const ASK_MS = 250;

/** Tokens that are revoked reach all nodes: at once by NATS, and by the database whatever becomes of that. */
export function revocationsOver(
  link: NodeLink,
  store: RevokedConfig['store'],
  scheduler: SchedulerLike,
): Revocations {
  const subject = link.subjects.revoked();
  const told$ = link.messages(subject).pipe(
    filter(({ origin }) => origin !== link.node),
    map((message) => {
      const { data } = REVOKED.safeParse(message.body);
      if (data === undefined)
        link.reject(message, { subject, detail: 'no token of an id', isKept: false });
      return data?.tokenId;
    }),
    filter((tokenId) => tokenId !== undefined),
  );
  return {
    tell: (tokenId) => {
      link.publish(subject, { type: 'revoked', correlationId: 'revoked', body: { tokenId } });
    },
    heard$: merge(told$, revokedOfLate({ store, everyMs: ASK_MS, scheduler })),
  };
}

/** What is revoked here is told to other nodes, and what they revoke is revoked here. */
export function shareRevoked(
  { intake }: Pick<Phases, 'intake'>,
  { heard$, tell }: Revocations,
  sessions: AccountServices['sessions'],
): void {
  const error = (): void => undefined;
  intake.subscribe('revoked-elsewhere', heard$, {
    next: (tokenId) => {
      sessions.revokedElsewhere([tokenId]);
    },
    error,
  });
  intake.subscribe('revoked-here', sessions.revokedHere$, { next: tell, error });
}
