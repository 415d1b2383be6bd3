import { type Request, Router } from 'express';
import { z } from 'zod';
import { HttpProblem } from '../problem/http-problem';
import { methods } from '../problem/methods';
import { parseBody } from '../problem/parse-body';
import { settled } from '../problem/settled';
import { type OpsConfig } from './ops-config';

const QUERY = z.strictObject({ limit: z.coerce.number().int().min(1).max(1_000).default(100) });

const idIn = (request: Request): string => String(request.params['id']);

const none = (id: string): HttpProblem =>
  new HttpProblem('NOT_FOUND', `There is no dead letter ${id.slice(0, 40)}.`);

/** `/dead-letters`: messages that were given up, to be looked at, sent again or discarded. */
export function deadLetterRoutes({ deadLetters }: Pick<OpsConfig, 'deadLetters'>): Router {
  const router = Router();
  methods(router, '/dead-letters', {
    get: async (request, response) => {
      const { limit } = parseBody(QUERY, request.query);
      const [count, letters] = await Promise.all([
        settled(deadLetters.count()),
        settled(deadLetters.list(limit)),
      ]);
      response.json({ count, letters });
    },
  });
  methods(router, '/dead-letters/:id', {
    get: async (request, response) => {
      const letter = await settled(deadLetters.show(idIn(request)));
      if (letter === null) throw none(idIn(request));
      response.json(letter);
    },
    delete: async (request, response) => {
      if (!(await settled(deadLetters.discard(idIn(request))))) throw none(idIn(request));
      response.status(204).end();
    },
  });
  methods(router, '/dead-letters/:id/replay', {
    post: async (request, response) => {
      const id = idIn(request);
      if ((await settled(deadLetters.show(id))) === null) throw none(id);
      if (!(await settled(deadLetters.replay(id))))
        throw new HttpProblem('NOT_REPLAYABLE', 'Nobody takes it where it came from: it stays.');
      response.status(204).end();
    },
  });
  return router;
}
