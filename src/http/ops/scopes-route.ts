import { Router } from 'express';
import { z } from 'zod';
import { methods } from '../problem/methods';
import { parseBody } from '../problem/parse-body';
import { type OpsConfig } from './ops-config';
import { prunedTree, treeLines } from './scope-tree';

/** `olderThan` in ms. */
const QUERY = z.strictObject({
  format: z.enum(['text', 'json']).optional(),
  depth: z.coerce.number().int().min(0).max(100).default(100),
  olderThan: z.coerce.number().int().min(0).default(0),
});

/** `/scopes`: the tree of all that was started, as text or, by `Accept` or `?format=json`, as JSON. */
export function scopesRoute({ app }: Pick<OpsConfig, 'app'>): Router {
  const router = Router();
  methods(router, '/scopes', {
    get: (request, response) => {
      const { format, depth, olderThan } = parseBody(QUERY, request.query);
      const tree = prunedTree(app.snapshot(), { depth, olderThanMs: olderThan });
      const isJson = (format ?? request.accepts(['text', 'json'])) === 'json';
      if (isJson) response.json(tree);
      else response.type('text').send(`${treeLines(tree).join('\n')}\n`);
    },
  });
  return router;
}
