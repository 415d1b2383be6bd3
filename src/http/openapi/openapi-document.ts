import { z } from 'zod';
import { PROBLEM_STATUS, type ProblemCode } from '../problem/problem-code';
import { PROBLEM } from './answers';
import { type Answered, type Operation } from './operation';
import { OPERATIONS } from './operations';

const SCHEMA = { io: 'input', unrepresentable: 'any' } as const;

/** The description for machines (OpenAPI 3.1), made from the schemas that validate. */
export function openapiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS)
    (paths[operation.path] ??= {})[operation.method] = described(operation);
  return {
    openapi: '3.1.0',
    info: {
      title: 'MythosMUD Rx',
      version: '1',
      description: 'What clients see. Error codes are listed in docs/errors.md.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(PROBLEM) },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
      },
    },
  };
}

function described(operation: Operation): object {
  const { summary, isGuarded, body } = operation;
  const parameters = [...inPath(operation.path), ...inQuery(operation.query)];
  return {
    summary,
    ...(isGuarded && { security: [{ bearer: [] }, { cookie: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: { 'application/json': { schema: schemaOf(body) } },
      },
    }),
    responses: { ...answered(operation.answers), ...problems(operation) },
  };
}

const answered = (answers: readonly Answered[]): object =>
  Object.fromEntries(
    answers.map(({ status, about, body, type = 'application/json' }) => [
      String(status),
      {
        description: about,
        ...(body !== null && { content: { [type]: { schema: schemaOf(body) } } }),
      },
    ]),
  );

/** Those that any such request may get, and its own. */
function codesOf({ isGuarded, method, body, query, problems: own = [] }: Operation): ProblemCode[] {
  return [
    ...(isGuarded ? (['AUTH_MISSING', 'AUTH_BAD_TOKEN', 'UNAVAILABLE'] as const) : []),
    ...(method === 'get' ? [] : (['FORBIDDEN_ORIGIN'] as const)),
    ...(method === 'post' ? (['BAD_JSON', 'NOT_JSON', 'BODY_TOO_LARGE'] as const) : []),
    ...(body === undefined && query === undefined ? [] : (['INVALID'] as const)),
    ...own,
    'INTERNAL',
  ];
}

function problems(operation: Operation): object {
  const codes = codesOf(operation);
  const schema = { $ref: '#/components/schemas/Problem' };
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const these = codes.filter((code) => PROBLEM_STATUS[code] === status);
      const content = { 'application/problem+json': { schema } };
      return [String(status), { description: these.join(', '), content }];
    }),
  );
}

const inPath = (path: string): readonly object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const inQuery = (query: z.ZodObject | undefined): readonly object[] =>
  query === undefined
    ? []
    : Object.entries(query.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        required: false,
        schema: schemaOf(schema as z.ZodType),
      }));

/** Without the dialect, which OpenAPI 3.1 takes for granted. */
const schemaOf = (schema: z.ZodType): object =>
  Object.fromEntries(
    Object.entries(z.toJSONSchema(schema, SCHEMA)).filter(([keyword]) => keyword !== '$schema'),
  );
