import { type RequestHandler } from 'express';
import { HttpProblem } from './http-problem';

/** After every route: there is nothing here. */
export const notFound: RequestHandler = () => {
  throw new HttpProblem('NOT_FOUND', 'There is nothing here.');
};
