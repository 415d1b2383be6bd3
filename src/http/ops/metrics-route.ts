import { Router } from 'express';
import { methods } from '../problem/methods';
import { settled } from '../problem/settled';
import { type OpsConfig } from './ops-config';

/** `/metrics`: every number, in Prometheus' text format. */
export function metricsRoute({ metrics }: Pick<OpsConfig, 'metrics'>): Router {
  const router = Router();
  methods(router, '/metrics', {
    get: async (_request, response) => {
      const { contentType, text } = await settled(metrics.scrape());
      response.set('Content-Type', contentType).send(text);
    },
  });
  return router;
}
