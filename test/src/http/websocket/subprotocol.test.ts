import { withShownToken } from '../../../../src/http/websocket/subprotocol';

describe('withShownToken', () => {
  it.each([
    ['mythos.v1, bearer.abc-_1', 'Bearer abc-_1'],
    ['bearer.abc', 'Bearer abc'],
    ['bearer.abc,mythos.v1', 'Bearer abc'],
    ['mythos.v1', undefined],
    ['mythos.v1.bearer.abc', undefined],
    ['mythos.v1, bearer.', undefined],
    ['', undefined],
  ])('reads the token in %j', (offered, authorization) => {
    expect(withShownToken({ 'sec-websocket-protocol': offered }).authorization).toBe(authorization);
  });

  it('lets the header win', () => {
    const headers = { authorization: 'Bearer a', 'sec-websocket-protocol': 'bearer.b' };
    expect(withShownToken(headers).authorization).toBe('Bearer a');
  });
});
