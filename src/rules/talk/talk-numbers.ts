/** Of the channels (game.md section 8), beside those of `say`, `global` and `whisper`. */
export const TALK_NUMBERS = {
  'chat.local.perMin': 20,
  'chat.party.perMin': 30,
  'history.local': 50,
  'history.party': 50,
  'history.announce': 50,
} as const;
