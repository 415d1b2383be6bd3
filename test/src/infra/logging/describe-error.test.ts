import { describeError } from '../../../../src/infra/logging/describe-error';

class CodedError extends Error {
  readonly code = 'DB_GONE';
  readonly body = 'what the client sent';
}

describe('describeError', () => {
  it('shows name, code, message and causes, and no other field', () => {
    const error = new CodedError('no database', { cause: new TypeError('refused') });
    expect(describeError(error, 'never')).toEqual({
      name: 'Error',
      code: 'DB_GONE',
      message: 'no database',
      cause: { name: 'TypeError', message: 'refused' },
    });
  });

  it('shows stacks as asked: never, for errors without a code, always', () => {
    const coded = new CodedError('x');
    const unknown = new Error('x');
    expect(describeError(unknown, 'never')).not.toHaveProperty('stack');
    expect(describeError(unknown, 'unknown').stack).toContain('describe-error.test');
    expect(describeError(coded, 'unknown')).not.toHaveProperty('stack');
    expect(describeError(coded, 'always').stack).toContain('describe-error.test');
  });

  it('shows what was thrown without being an error', () => {
    expect(describeError(new Error('x', { cause: 'text' }), 'never').cause).toEqual({
      name: 'NotAnError',
      message: 'text',
    });
    expect(describeError(new Error('x', { cause: { a: 1 } }), 'never').cause?.message).toBe(
      'object',
    );
  });

  it('shows the first five errors of many', () => {
    const many = new AggregateError(Array.from({ length: 9 }, (_, n) => new Error(`no ${n}`)));
    expect(describeError(many, 'never').errors).toHaveLength(5);
  });

  it('ends a circle of causes after five', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error, 'never')).split('round')).toHaveLength(7);
  });
});
