import fc from 'fast-check';
import { describeError } from '../../../../src/infra/logging/describe-error';
import { redact } from '../../../../src/infra/logging/redact';

const SECRET = 'hunter2hunter2';
const config = { stacks: 'always', isPlayerTextShown: true } as const;

/** Every spelling in which a name may come. */
const secretKey = fc
  .tuple(
    fc.constantFrom('', 'db', 'user', 'x-', 'new_'),
    fc.constantFrom(
      'password',
      'Token',
      'COOKIE',
      'authorization',
      'recoveryCode',
      'recovery_code',
    ),
    fc.constantFrom('', 's', 'Hash', '-value'),
  )
  .map((parts) => parts.join(''));

const secretSentence = fc.constantFrom(
  `connecting to postgres://mythos:${SECRET}@db:5432/mythos failed`,
  `postgres://mythos:p@${SECRET}@db/mythos`,
  `nats://${SECRET}@one:4222,nats://${SECRET}@two:4222`,
  `Authorization: Bearer ${SECRET}`,
  `bearer.${SECRET}`,
  `Cookie: a=b; session=${SECRET}; c=d`,
  `GET /api/events?token=${SECRET}&render=text`,
  `Unexpected token in {"username":"Ada","password":"${SECRET}"}`,
  `password: '${SECRET}'`,
  `recovery_code=${SECRET}`,
);

/** Puts a value somewhere inside other things. */
const buried = (inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      inner,
      fc.tuple(fc.anything(), tie('any')),
      fc.record({ a: fc.anything(), inside: tie('any') }),
      tie('any').map((value) => new Map([['inside', value]])),
      tie('any').map((value) => new Set([value])),
      tie('any').map((value) => new Error('outer', { cause: value })),
    ),
  })).any;

const underSecretKey = fc
  .tuple(
    secretKey,
    fc.oneof(fc.constant(SECRET), fc.constant([SECRET]), fc.constant({ x: SECRET })),
  )
  .map(([key, value]) => ({ [key]: value }));
const inMessage = secretSentence.map((text) => Object.assign(new Error(text), { body: SECRET }));

describe('redact', () => {
  it('lets no secret out, wherever it is and however its key is spelt', () => {
    fc.assert(
      fc.property(buried(fc.oneof(underSecretKey, secretSentence, inMessage)), (value) => {
        expect(JSON.stringify(redact({ value }, config))).not.toContain(SECRET);
      }),
      { numRuns: 1_000 },
    );
  });

  it('makes JSON of anything, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        const json = JSON.stringify(redact({ value }, config));
        expect(JSON.parse(json)).toBeInstanceOf(Object);
      }),
    );
  });
});

describe('describeError', () => {
  it('lets no secret out of messages and causes', () => {
    fc.assert(
      fc.property(fc.array(secretSentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const error = sentences.reduce<Error | undefined>(
          (cause, text) => new AggregateError([new Error(text)], text, { cause }),
          undefined,
        );
        const shown = JSON.stringify(describeError(error ?? new Error(), 'always'));
        expect(shown).not.toContain(SECRET);
      }),
    );
  });
});
