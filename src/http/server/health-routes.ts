import { Router } from 'express';
import { methods } from '../problem/methods';

export interface HealthConfig {
  /** Why no new player should be sent here; none = ready. */
  readonly unready: () => readonly string[];
}

/** `/healthz`: the process answers. `/readyz`: it can be played on. */
export function healthRoutes({ unready }: HealthConfig): Router {
  const router = Router();
  methods(router, '/healthz', {
    get: (_request, response) => {
      response.json({ status: 'ok' });
    },
  });
  methods(router, '/readyz', {
    get: (_request, response) => {
      const reasons = unready();
      const ready = reasons.length === 0;
      response.status(ready ? 200 : 503).json({ ready, reasons });
    },
  });
  return router;
}
