import { type RequestHandler, type Router } from 'express';
import { HttpProblem } from './http-problem';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** What one path does; any other method is 405 with `Allow`. */
export function methods(
  router: Router,
  path: string,
  handlers: Partial<Record<Method, RequestHandler | RequestHandler[]>>,
): void {
  const route = router.route(path);
  const known = Object.entries(handlers) as readonly [Method, RequestHandler | RequestHandler[]][];
  for (const [method, handler] of known) route[method](handler);
  const names = known.map(([method]) => method.toUpperCase());
  const allow = [...names, ...(names.includes('GET') ? ['HEAD'] : [])].sort().join(', ');
  route.all((request) => {
    throw new HttpProblem('METHOD_NOT_ALLOWED', `${request.method} is not for this path.`, {
      headers: { Allow: allow },
    });
  });
}
