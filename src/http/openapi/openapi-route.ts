import { Router } from 'express';
import { methods } from '../problem/methods';
import { openapiDocument } from './openapi-document';

/** GET `/openapi.json`, for mounting at `/api`. */
export function openapiRoute(): Router {
  const text = JSON.stringify(openapiDocument());
  const router = Router();
  methods(router, '/openapi.json', {
    get: (_request, response) => {
      response.type('json').send(text);
    },
  });
  return router;
}
