import express, { type Express, type RequestHandler, type Router } from 'express';
import { type Logger } from '../../ports/logger';
import { correlate } from '../problem/correlate';
import { jsonBody } from '../problem/json-body';
import { notFound } from '../problem/not-found';
import { problemHandler } from '../problem/problem-handler';
import { securityHeaders } from '../problem/security-headers';

export interface ExpressConfig {
  readonly logger: Logger;
  readonly uuid: () => string;
  readonly bodyMaxBytes: number;
  readonly isTls: boolean;
  readonly health: Router;
  /** Below `/api`, in this order. */
  readonly api: readonly (Router | RequestHandler)[];
  /** The folder of the page. */
  readonly page: string;
}

const CACHED = 'public, max-age=31536000, immutable';

/** Everything that is not the stream: the JSON API, health, the page; every no is a problem+json. */
export function makeExpress(config: ExpressConfig): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(correlate(config.uuid));
  app.use(securityHeaders(config));
  app.use(config.health);
  app.use('/api', noStore, ...jsonBody({ maxBytes: config.bodyMaxBytes }));
  app.use('/api', ...config.api);
  app.use(
    express.static(config.page, {
      setHeaders: (response, path) => {
        if (!path.endsWith('.html')) response.setHeader('Cache-Control', CACHED);
      },
    }),
  );
  app.use(notFound);
  app.use(problemHandler(config.logger));
  return app;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
