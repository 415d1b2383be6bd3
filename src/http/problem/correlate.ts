import { type RequestHandler } from 'express';

const GIVEN = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's own name for a request if it is one, else a new one. */
export const correlationIdFrom = (given: unknown, uuid: () => string): string =>
  typeof given === 'string' && GIVEN.test(given) ? given : uuid();

/** Names each request; the name goes through command, commit, event and frame. */
export function correlate(uuid: () => string): RequestHandler {
  return (request, response, next) => {
    response.set('X-Correlation-Id', correlationIdFrom(request.get('x-correlation-id'), uuid));
    next();
  };
}
