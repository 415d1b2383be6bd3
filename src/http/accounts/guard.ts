import { type Request, type RequestHandler, type Response } from 'express';
import { type Identity } from '../../model/account';
import { type AccountId } from '../../model/ids';
import { HttpProblem } from '../problem/http-problem';
import { isJson } from '../problem/json-body';
import { settled } from '../problem/settled';
import { authenticate } from './authenticate';
import { type HttpAuthConfig } from './http-auth-config';
import { bannedProblem } from './banned-problem';
import { originOf } from './origin';
import { refusalOf } from './refusal-of';

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** No page of another site may act for a player: not by the cookie, and not by handing out one. */
export function sameSite(config: HttpAuthConfig): RequestHandler {
  return (request, _response, next) => {
    const isRead = READS.includes(request.method);
    if (!isRead && originOf(request.headers, config.allowedOrigins) === 'foreign') throw foreign();
    next();
  };
}

/** Lets only those pass who are known, and remembers who they are for `identityOf`. */
export function guard(config: HttpAuthConfig): RequestHandler {
  return async (request, response, next) => {
    const sender = await settled(authenticate(config, request.headers));
    if (sender.kind !== 'known') throw refusalOf(sender.kind);
    demandOpenDoor(config, sender.identity.account, request);
    if (sender.by === 'cookie' && !READS.includes(request.method)) demandOwnPage(request, config);
    response.locals['identity'] = sender.identity;
    next();
  };
}

/** Nobody passes who comes from where the door is shut for all. */
export function openDoor(config: HttpAuthConfig): RequestHandler {
  return (request, _response, next) => {
    demandOpenDoor(config, null, request);
    next();
  };
}

function demandOpenDoor(config: HttpAuthConfig, account: AccountId | null, request: Request): void {
  const ban = config.banOf?.(account, request) ?? null;
  if (ban !== null) throw bannedProblem(ban);
}

/** Who passed the guard. */
export const identityOf = (response: Response): Identity => response.locals['identity'] as Identity;

function demandOwnPage({ headers }: Request, config: HttpAuthConfig): void {
  if (originOf(headers, config.allowedOrigins) !== 'ours') throw foreign();
  if (!isJson(headers['content-type']))
    throw new HttpProblem('NOT_JSON', 'With a cookie, the content type is application/json.');
}

export const foreign = (): HttpProblem =>
  new HttpProblem('FORBIDDEN_ORIGIN', 'This does not come from our own page.');
