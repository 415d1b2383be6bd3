import {
  type Connection,
  connectionNews,
  connectionWords,
  isWaiting,
} from '../../../../src/client/state/connection';
import { awayWords } from '../../../../src/client/state/absence';

const states: readonly (readonly [Connection, string, string])[] = [
  [{ kind: 'connecting' }, 'Connecting', 'Connecting'],
  [{ kind: 'live' }, 'Connected', 'Connected'],
  [{ kind: 'catching-up', lines: 120 }, 'Catching up, 120 lines', 'Catching up, 120 lines'],
  [{ kind: 'catching-up', lines: 1 }, 'Catching up, 1 line', 'Catching up, 1 line'],
  [{ kind: 'retrying', againAt: 5000 }, 'Lost. Again in 3 s', 'Connection lost'],
  [{ kind: 'draining', againAt: 5000 }, 'The server restarts', 'The server restarts'],
  [{ kind: 'full', againAt: 5000 }, 'The house is full', 'The house is full'],
  [{ kind: 'offline' }, 'This device is offline', 'This device is offline'],
  [{ kind: 'final', code: 'kicked', text: 'Out.' }, 'Out.', 'Out.'],
];

describe('connectionWords', () => {
  it.each(states)('of %j says %s', (connection, words, news) => {
    expect(connectionWords(connection, 2001)).toBe(words);
    expect(connectionNews(connection)).toBe(news);
  });

  it('offers to go now only where something is waited for', () => {
    const waiting = states.filter(([connection]) => isWaiting(connection));
    expect(waiting.map(([{ kind }]) => kind)).toEqual(['retrying', 'draining', 'full']);
  });
});

describe('awayWords', () => {
  it.each([
    [42_000, 'away 42 s'],
    [119_000, 'away 119 s'],
    [180_000, 'away 3 min'],
    [7_200_000, 'away 2 h'],
    [7_500_000, 'away 2 h 5 min'],
  ])('of %i ms says %s', (ms, words) => {
    expect(awayWords(ms)).toBe(words);
  });
});
