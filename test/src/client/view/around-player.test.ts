import { aroundPlayer } from '../../../../src/client/view/around-player';

describe('aroundPlayer', () => {
  it.each([
    ['empty rows on both sides', ['   ', ' # ', ' @ ', '   ', '   '], [' # ', ' @ ', '   ']],
    [
      'as far as the farthest',
      [' # ', '   ', ' @ ', '   ', '   '],
      [' # ', '   ', ' @ ', '   ', '   '],
    ],
    ['alone', ['   ', '   ', ' @ ', '   ', '   '], ['   ', ' @ ', '   ']],
    ['nobody', ['   ', ' # '], ['   ', ' # ']],
  ])(
    'leaves out rows that show nothing, with the player in the middle: %s',
    (_, rows, expected) => {
      expect(aroundPlayer(rows)).toEqual(expected);
    },
  );
});
