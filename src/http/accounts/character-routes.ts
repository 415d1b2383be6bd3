import { type Request, type RequestHandler, type Response, Router } from 'express';
import { brandAs, type PlayerId } from '../../model/ids';
import { HttpProblem } from '../problem/http-problem';
import { methods } from '../problem/methods';
import { parseBody } from '../problem/parse-body';
import { settled } from '../problem/settled';
import { type AccountRoutesDeps } from './account-routes-deps';
import { NEW_CHARACTER, NOTHING } from './bodies';
import { grantedOrThrow } from './granted-or-throw';
import { identityOf } from './guard';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What is no id is nobody's. */
function playerIn(request: Request): PlayerId {
  const { id } = request.params;
  if (typeof id === 'string' && UUID.test(id)) return brandAs(id.toLowerCase());
  throw new HttpProblem('NOT_FOUND', 'You have no such character.');
}

/** An account's characters; `passed` is the guard. */
export function characterRoutes(deps: AccountRoutesDeps, passed: RequestHandler): Router {
  const { characters } = deps.services;
  const router = Router();
  methods(router, '/characters', {
    get: [
      passed,
      async (_request: Request, response: Response) => {
        response.json({ characters: await settled(characters.list(identityOf(response))) });
      },
    ],
    post: [
      passed,
      async (request: Request, response: Response) => {
        const wish = parseBody(NEW_CHARACTER, request.body);
        const made = await settled(characters.create(identityOf(response), wish));
        response.status(201).json(grantedOrThrow(made));
      },
    ],
  });
  methods(router, '/characters/roll', {
    post: [
      passed,
      async (request: Request, response: Response) => {
        parseBody(NOTHING, request.body);
        response.json(grantedOrThrow(await settled(characters.roll(identityOf(response)))));
      },
    ],
  });
  methods(router, '/characters/:id', {
    delete: [
      passed,
      async (request: Request, response: Response) => {
        const player = playerIn(request);
        const owner = identityOf(response);
        const removed$ = deps.aside(owner.account, characters.remove(owner, player));
        grantedOrThrow(await settled(removed$));
        response.status(204).end();
      },
    ],
  });
  methods(router, '/characters/:id/enter', {
    post: [
      passed,
      async (request: Request, response: Response) => {
        parseBody(NOTHING, request.body);
        const player = playerIn(request);
        const owner = identityOf(response);
        if (!(await settled(characters.owns(owner, player))))
          throw new HttpProblem('NOT_FOUND', 'You have no such character.');
        const entered = await settled(deps.enter(player, owner.account));
        await settled(characters.entered(owner, player));
        response.json(entered);
      },
    ],
  });
  return router;
}
