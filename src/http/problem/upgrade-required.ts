import { type RequestHandler } from 'express';
import { HttpProblem } from './http-problem';

/** What a request for a WebSocket that is none is told. */
export const noHandshake = (): HttpProblem =>
  new HttpProblem('UPGRADE_REQUIRED', 'Ask for a WebSocket here, of version 13.', {
    headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
  });

/** A path that speaks WebSocket only. */
export const upgradeRequired: RequestHandler = () => {
  throw noHandshake();
};
