import { type Router } from 'express';
import { accountRoutes } from '../../../../src/http/accounts/account-routes';
import { type AccountRoutesDeps } from '../../../../src/http/accounts/account-routes-deps';
import { openapiDocument } from '../../../../src/http/openapi/openapi-document';
import { openapiRoute } from '../../../../src/http/openapi/openapi-route';
import { OPERATIONS } from '../../../../src/http/openapi/operations';
import { type PlayConfig, playRoutes } from '../../../../src/http/play/play-routes';
import { healthRoutes } from '../../../../src/http/server/health-routes';

/** Express keeps its routes in layers; a router in a router is one, too. */
interface Layer {
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

const asOpenApi = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

/** `get /api/help/{topic}`, for each route; what answers all other methods is no route. */
function routesOf(base: string, layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ handle, route }) => {
    if (route === undefined) return routesOf(base, handle.stack ?? []);
    const methods = Object.keys(route.methods).filter((method) => method !== '_all');
    return methods.map((method) => `${method} ${base}${asOpenApi(route.path)}`);
  });
}

const layersOf = (router: Router): readonly Layer[] => router.stack as unknown as readonly Layer[];

/** What is asked of them only while a request is answered. */
const NOTHING_YET = { auth: {}, services: {}, trustedProxies: [] };

function everyRoute(): readonly string[] {
  const accounts = accountRoutes(NOTHING_YET as unknown as AccountRoutesDeps);
  const play = playRoutes({ passed: () => undefined } as unknown as PlayConfig);
  const health = healthRoutes({ checks: () => [] });
  return [
    ...routesOf('', layersOf(health)),
    ...[openapiRoute(), accounts, play].flatMap((router) => routesOf('/api', layersOf(router))),
  ];
}

interface Described {
  readonly summary: string;
  readonly security?: unknown;
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Record<string, { readonly schema: unknown }>;
  };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

const { paths } = openapiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};

describe('openapiDocument', () => {
  it('has every route of the server, and no other', () => {
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect([...described].sort()).toEqual([...everyRoute()].sort());
    expect(new Set(described).size).toBe(described.length);
    expect(described).toHaveLength(OPERATIONS.length);
  });

  it('has the schema that validates', () => {
    const { requestBody } = paths['/api/commands']?.['post'] ?? {};
    expect(requestBody?.required).toBe(true);
    expect(requestBody?.content['application/json']?.schema).toMatchObject({
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        line: { type: 'string', minLength: 1, maxLength: 1_000 },
      },
      required: ['id', 'line'],
      additionalProperties: false,
    });
    expect(paths['/api/sessions/guest']?.['post']?.requestBody?.required).toBe(false);
  });

  it('tells which operations need a token, and how they fail', () => {
    const guarded = paths['/api/commands']?.['post'];
    expect(guarded?.security).toEqual([{ bearer: [] }, { cookie: [] }]);
    expect(Object.keys(guarded?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '409', '413', '422', '429', '503']),
    );
    expect(guarded?.responses['409']?.description).toBe('NOT_IN_WORLD');
    expect(paths['/api/sessions']?.['post']).not.toHaveProperty('security');
  });

  it('describes every parameter of a path', () => {
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(methods))
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(
          named,
        );
    }
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(openapiDocument());
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to));
    expect([...references]).toEqual(['#/components/schemas/Problem']);
  });
});
