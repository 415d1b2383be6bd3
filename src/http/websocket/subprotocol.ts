import { type IncomingHttpHeaders } from 'node:http';

/** What is spoken, as it is named in the handshake. */
export const SUBPROTOCOL = 'mythos.v1';

const BEARER = /(?:^|,)[ \t]*bearer\.([^\s,]+)/;

/** A page can set no header of a WebSocket but this one: a token in it is as good as in `Authorization`, which wins. */
export function withShownToken(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  if (headers.authorization !== undefined) return headers;
  const token = BEARER.exec(headers['sec-websocket-protocol'] ?? '')?.[1];
  return token === undefined ? headers : { ...headers, authorization: `Bearer ${token}` };
}
