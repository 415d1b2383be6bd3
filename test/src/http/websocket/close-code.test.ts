import { CLOSE_CODES, closing } from '../../../../src/http/websocket/close-code';
import { BYE_WORDS } from '../../../../src/session/bye-words';

describe('closing', () => {
  it('is of 4000 and above for whoever is to stay away, and 1013 for all others', () => {
    for (const [word, { isFinal }] of Object.entries(BYE_WORDS)) {
      const code = CLOSE_CODES[word as keyof typeof BYE_WORDS];
      expect([word, code >= 4_000]).toEqual([word, isFinal]);
      expect(isFinal || code === 1_013).toBe(true);
    }
    const finals = Object.values(CLOSE_CODES).filter((code) => code >= 4_000);
    expect(new Set(finals).size).toBe(finals.length);
  });

  it('is a violation where there is no last word', () => {
    expect(closing(null)).toEqual([1_008, 'too many bad messages']);
  });
});
