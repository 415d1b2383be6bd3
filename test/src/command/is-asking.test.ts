import { isAsking } from '../../../src/command/is-asking';

describe('isAsking', () => {
  it('tells a question from an act', () => {
    expect(isAsking({ verb: 'who' })).toBe(true);
    expect(isAsking({ verb: 'say', text: 'who' })).toBe(false);
  });
});
