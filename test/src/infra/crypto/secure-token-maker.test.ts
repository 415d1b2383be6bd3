import { secureTokenMaker } from '../../../../src/infra/crypto/secure-token-maker';

describe('secureTokenMaker', () => {
  it('makes tokens of 256 bit, each another', () => {
    const tokens = Array.from({ length: 100 }, () => secureTokenMaker.token());
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(100);
  });

  it('hashes by SHA-256', () => {
    expect(secureTokenMaker.hashOf('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });

  it('makes recovery codes of five groups without doubtful letters', () => {
    expect(secureTokenMaker.recoveryCode()).toMatch(
      /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/,
    );
  });
});
