import { filter, map } from 'rxjs';
import { z } from 'zod';
import { type NodeLink } from '../../ports/node-link';
import { type Revocations } from './world-host';

const REVOKED = z.object({ tokenId: z.string().min(1).max(128) });

/** Tokens that are revoked reach all nodes at once. */
export function revocationsOver(link: NodeLink): Revocations {
  const subject = link.subjects.revoked();
  return {
    tell: (tokenId) => {
      link.publish(subject, { type: 'revoked', correlationId: 'revoked', body: { tokenId } });
    },
    heard$: link.messages(subject).pipe(
      filter(({ origin }) => origin !== link.node),
      map(({ body }) => REVOKED.safeParse(body).data?.tokenId),
      filter((tokenId) => tokenId !== undefined),
    ),
  };
}
