import { type RequestHandler } from 'express';

const GIVEN = /^[A-Za-z0-9._-]{8,64}$/;

/** Names each request, by the caller's own id if it is one; the name goes through command, commit, event and frame. */
export function correlate(uuid: () => string): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-correlation-id');
    const id = given !== undefined && GIVEN.test(given) ? given : uuid();
    response.set('X-Correlation-Id', id);
    next();
  };
}
