import { Readable } from 'node:stream';
import { json, type Request, type RequestHandler, type Response } from 'express';
import { HttpProblem } from './http-problem';

const hasBody = (headers: NodeJS.Dict<string | string[]>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whether a body is said to be JSON. */
export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(?:;|$)/i.test(contentType ?? '');

/** Bodies are JSON, or there are none. */
export function jsonBody(config: { readonly maxBytes: number }): readonly RequestHandler[] {
  const demand: RequestHandler = (request, _response, next) => {
    if (hasBody(request.headers) && !isJson(request.headers['content-type']))
      throw new HttpProblem('NOT_JSON', 'Send JSON, with the content type application/json.');
    next();
  };
  const read = json({ limit: config.maxBytes, type: 'application/json' });
  warm(read);
  return [demand, read];
}

/** The first body makes the parser load its tables of encodings, file by file: here, before anybody waits. */
function warm(read: RequestHandler): void {
  const headers = { 'content-type': 'application/json', 'content-length': '2' };
  const request = Object.assign(Readable.from([Buffer.from('{}')]), { headers });
  read(request as unknown as Request, {} as unknown as Response, () => undefined);
}
