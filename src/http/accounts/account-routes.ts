import { endWith } from 'rxjs';
import { type Request, type Response, Router } from 'express';
import { type IssuedToken } from '../../model/account';
import { methods } from '../problem/methods';
import { parseBody } from '../problem/parse-body';
import { correlationIdOf } from '../problem/problem-handler';
import { settled } from '../problem/settled';
import { type AccountRoutesDeps } from './account-routes-deps';
import { CREDENTIALS, NOTHING, RECOVERY } from './bodies';
import { characterRoutes } from './character-routes';
import { clientAddress, limitKey } from './client-address';
import { grantedOrThrow } from './granted-or-throw';
import { guard, identityOf, openDoor, sameSite } from './guard';
import { noCookie, sessionCookie } from './session-cookie';

/**
 * Accounts, sessions and characters as `protocol.md` has them, for mounting at `/api`. Bodies are parsed already;
 * correlation comes before it, `problemHandler` after.
 */
export function accountRoutes(deps: AccountRoutesDeps): Router {
  const { auth, wallClock } = deps;
  const { accounts, guests } = deps.services;
  const router = Router();
  const addressOf = clientAddress(deps.trustedProxies);
  const keyOf = (request: Request) => limitKey(addressOf(request));
  const created = (response: Response, body: IssuedToken): void => {
    response
      .status(201)
      .set('Set-Cookie', sessionCookie(auth.isTls, body, wallClock.now()))
      .set('Cache-Control', 'no-store')
      .json(body);
  };
  const passed = guard(auth);

  router.use(sameSite(auth));
  router.use(openDoor(auth));
  methods(router, '/accounts', {
    post: async (request, response) => {
      const wish = parseBody(CREDENTIALS, request.body);
      created(response, grantedOrThrow(await settled(accounts.register(wish, keyOf(request)))));
    },
  });
  methods(router, '/accounts/recover', {
    post: async (request, response) => {
      const given = parseBody(RECOVERY, request.body);
      created(response, grantedOrThrow(await settled(accounts.recover(given, keyOf(request)))));
    },
  });
  methods(router, '/accounts/claim', {
    post: [
      passed,
      async (request, response) => {
        const wish = parseBody(CREDENTIALS, request.body);
        const guest = identityOf(response);
        // Whoever enters meanwhile would do so under the old name.
        const claimed$ = deps.aside(guest.account, guests.claim(guest, wish));
        const done = grantedOrThrow(await settled(claimed$));
        const { account, recoveryCode, claimed } = done;
        await settled(deps.renamed(claimed, correlationIdOf(response)).pipe(endWith(null)));
        response.set('Cache-Control', 'no-store').json({ account, recoveryCode });
      },
    ],
  });
  methods(router, '/sessions', {
    post: async (request, response) => {
      const given = parseBody(CREDENTIALS, request.body);
      created(response, grantedOrThrow(await settled(accounts.logIn(given, keyOf(request)))));
    },
  });
  methods(router, '/sessions/guest', {
    post: async (request, response) => {
      parseBody(NOTHING, request.body);
      created(response, grantedOrThrow(await settled(guests.make(keyOf(request)))));
    },
  });
  methods(router, '/sessions/current', {
    delete: [
      passed,
      async (_request, response) => {
        await settled(accounts.logOut(identityOf(response)));
        response.status(204).set('Set-Cookie', noCookie(auth.isTls)).end();
      },
    ],
  });
  router.use(characterRoutes(deps, passed));
  return router;
}
