import { NEVER, of } from 'rxjs';
import { closeAfterTest } from '#streams/testing';
import { type AccountDeps } from '../../../src/account/account-deps';
import { Sessions } from '../../../src/account/sessions';
import { type Identity } from '../../../src/model/account';

const identity = { tokenHash: 'h1', expiresAt: 10 } as Identity;

function sessionsWith(revoked: string[]) {
  const sessions = new Sessions({
    config: { identityCacheMax: 10 },
    store: {
      revokeToken: (hash: string) => {
        revoked.push(hash);
        return of(undefined);
      },
      identity: () => NEVER,
    },
    wallClock: { now: () => 5 },
  } as unknown as AccountDeps);
  const heard = { all: [] as string[], here: [] as string[] };
  const subscriptions = [
    sessions.revoked$.subscribe({ next: (hash) => heard.all.push(hash), error: () => undefined }),
    sessions.revokedHere$.subscribe({
      next: (hash) => heard.here.push(hash),
      error: () => undefined,
    }),
  ];
  closeAfterTest(() => {
    for (const one of subscriptions) one.unsubscribe();
  });
  return { sessions, heard };
}

describe('Sessions', () => {
  it('tells other nodes of what was revoked here, and not of what they have told', () => {
    const stored: string[] = [];
    const { sessions, heard } = sessionsWith(stored);
    sessions.revokedElsewhere(['h9']);
    expect(heard).toEqual({ all: ['h9'], here: [] });
    sessions.forget(['h2', 'h3']);
    sessions.revoke(identity).subscribe({ error: () => undefined });
    expect(heard).toEqual({ all: ['h9', 'h2', 'h3', 'h1'], here: ['h2', 'h3', 'h1'] });
    expect(stored).toEqual(['h1']);
  });
});
