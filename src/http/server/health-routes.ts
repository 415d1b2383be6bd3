import { Router } from 'express';

export interface HealthConfig {
  /** Why no new player should be sent here; none = ready. */
  readonly unready: () => readonly string[];
}

/** `/healthz`: the process answers. `/readyz`: it can be played on. */
export function healthRoutes({ unready }: HealthConfig): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    const reasons = unready();
    response
      .status(reasons.length === 0 ? 200 : 503)
      .json({ ready: reasons.length === 0, reasons });
  });
  return router;
}
