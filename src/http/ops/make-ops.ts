import express, { type Express, type RequestHandler } from 'express';
import { HttpProblem } from '../problem/http-problem';
import { correlate } from '../problem/correlate';
import { jsonBody } from '../problem/json-body';
import { notFound } from '../problem/not-found';
import { problemHandler } from '../problem/problem-handler';
import { securityHeaders } from '../problem/security-headers';
import { healthRoutes } from '../server/health-routes';
import { deadLetterRoutes } from './dead-letter-routes';
import { logLevelRoute } from './log-level-route';
import { metricsRoute } from './metrics-route';
import { type OpsConfig } from './ops-config';
import { scopesRoute } from './scopes-route';

/** What the ops port serves: numbers, the tree of scopes, dead letters, the log's level, health. It has no login. */
export function makeOps(config: OpsConfig): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(correlate(config.uuid));
  app.use(securityHeaders({ isTls: false }));
  app.use(noPages, noStore);
  app.use(...jsonBody({ maxBytes: config.bodyMaxBytes }));
  app.use(
    healthRoutes(config),
    metricsRoute(config),
    scopesRoute(config),
    deadLetterRoutes(config),
    logLevelRoute(config),
  );
  app.use(notFound);
  app.use(problemHandler(config.logger));
  return app;
}

/** Nobody logs in here: a page that an operator happens to have open must not act in their name. */
const noPages: RequestHandler = (request, _response, next) => {
  if (request.get('origin') !== undefined)
    throw new HttpProblem('FORBIDDEN_ORIGIN', 'This port is not for pages.');
  next();
};

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
