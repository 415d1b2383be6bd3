import { Router } from 'express';
import { z } from 'zod';
import { methods } from '../problem/methods';
import { parseBody } from '../problem/parse-body';
import { type OpsConfig } from './ops-config';

const BODY = z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']) });

/** `/log-level`: the least level that is logged, until the next start. */
export function logLevelRoute({ log, logger }: Pick<OpsConfig, 'log' | 'logger'>): Router {
  const router = Router();
  methods(router, '/log-level', {
    get: (_request, response) => {
      response.json({ level: log.level() });
    },
    put: (request, response) => {
      const { level } = parseBody(BODY, request.body);
      const was = log.level();
      log.setLevel(level);
      logger.warn('log.levelChanged', { was, level });
      response.json({ level });
    },
  });
  return router;
}
