/** A feast of the game's calendar (game.md section 9). */
export type Feast = 'candlemas' | 'walpurgis' | 'midsummer' | 'lammas' | 'allHallows' | 'yule';
