import { Router } from 'express';
import { type HealthCheck } from '../../model/health-check';
import { methods } from '../problem/methods';

export interface HealthConfig {
  /** What the server needs to be played on, and how it is; none failing = ready. */
  readonly checks: () => readonly HealthCheck[];
}

/** `/healthz`: the process answers. `/readyz`: it can be played on, and how each thing is that it needs. */
export function healthRoutes({ checks }: HealthConfig): Router {
  const router = Router();
  methods(router, '/healthz', {
    get: (_request, response) => {
      response.json({ status: 'ok' });
    },
  });
  methods(router, '/readyz', {
    get: (_request, response) => {
      const found = checks();
      const reasons = found.flatMap((check) => (check.state === 'failing' ? [check.why] : []));
      const ready = reasons.length === 0;
      response.status(ready ? 200 : 503).json({ ready, reasons, checks: found });
    },
  });
  return router;
}
