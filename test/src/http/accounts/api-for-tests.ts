import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import express from 'express';
import { type Observable, of, throwError } from 'rxjs';
import { accountRoutes } from '../../../../src/http/accounts/account-routes';
import { type EnterAnswer } from '../../../../src/http/accounts/account-routes-deps';
import { correlate } from '../../../../src/http/problem/correlate';
import { jsonBody } from '../../../../src/http/problem/json-body';
import { notFound } from '../../../../src/http/problem/not-found';
import { problemHandler } from '../../../../src/http/problem/problem-handler';
import { securityHeaders } from '../../../../src/http/problem/security-headers';
import { CommandFault } from '../../../../src/model/command-fault';
import { type PlayerId } from '../../../../src/model/ids';
import { type Claimed } from '../../../../src/ports/account-store';
import { type Logger } from '../../../../src/ports/logger';
import { startServices, type TestServices } from '../../account/services-for-tests';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Call {
  readonly json?: unknown;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

/** The account routes over a real database, spoken to by HTTP. */
export class TestApi {
  readonly services: TestServices;
  readonly origin: string;
  readonly discard: () => Promise<void>;
  readonly claims: Claimed[];
  #address = 0;

  constructor(made: Pick<TestApi, 'services' | 'origin' | 'discard' | 'claims'>) {
    this.services = made.services;
    this.origin = made.origin;
    this.discard = made.discard;
    this.claims = made.claims;
  }

  /** `POST /accounts`; each call comes from another address unless it names one. */
  async call(line: string, { json, raw, headers }: Call = {}): Promise<Reply> {
    const [method = 'GET', path = '/'] = line.split(' ');
    this.#address += 1;
    const body = raw ?? (json === undefined ? null : JSON.stringify(json));
    const response = await fetch(`${this.origin}/api${path}`, {
      method,
      body,
      headers: {
        'X-Forwarded-For': `10.0.${this.#address >> 8}.${this.#address & 255}`,
        ...(body !== null && { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    const text = await response.text();
    const parsed = text === '' ? {} : (JSON.parse(text) as Reply['body']);
    return { status: response.status, headers: response.headers, body: parsed };
  }
}

export async function startApi(options: { readonly isTls?: boolean } = {}): Promise<TestApi> {
  const services = await startServices();
  const claims: Claimed[] = [];
  let busy: PlayerId | null = null;
  const enter = (player: PlayerId): Observable<EnterAnswer> => {
    if (busy !== null && busy !== player)
      return throwError(() => new CommandFault('CHARACTER_IN_WORLD'));
    busy = player;
    return of({ playerId: player, streamUrl: '/api/events', epoch: 'abc', offset: 7 });
  };
  const isTls = options.isTls ?? false;
  const app = express().disable('x-powered-by');
  app.use(correlate(() => randomUUID()));
  app.use(securityHeaders({ isTls }));
  app.use('/api', ...jsonBody({ maxBytes: 16_384 }));
  app.use(
    '/api',
    accountRoutes({
      services,
      auth: {
        identityOf: (token) => services.sessions.authenticate(token),
        isTls,
        allowedOrigins: [],
      },
      wallClock: services.wallClock,
      trustedProxies: ['loopback'],
      enter,
      aside: (_account, work$) => work$,
      renamed: (claimed) => of(claims.push(claimed)),
    }),
  );
  app.use(notFound, problemHandler(silent));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const discard = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await services.discard();
  };
  return new TestApi({ services, origin: `http://127.0.0.1:${port}`, discard, claims });
}
