import { type ErrorRequestHandler, type Response } from 'express';
import { type Logger } from '../../ports/logger';
import { problemBody, problemHeaders } from './problem-body';
import { toProblem } from './to-problem';

/** The last middleware: every error becomes one problem+json, and those that are ours one log line. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response: Response, _next) => {
    const problem = toProblem(error);
    const correlationId = correlationIdOf(response);
    const { code, status } = problem;
    const line = { code, status, method: request.method, path: request.path, correlationId };
    if (status >= 500) logger.warn('http.failed', { ...line, error: problem.cause ?? problem });
    else logger.debug('http.refused', line);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(status).set(problemHeaders(problem));
    response.send(JSON.stringify(problemBody(problem, correlationId)));
  };
}

/** Set by `correlate` on every response. */
export function correlationIdOf(response: Response): string {
  return String(response.getHeader('X-Correlation-Id') ?? '');
}
