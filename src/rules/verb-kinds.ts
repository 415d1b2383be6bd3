import { type Performable } from './performable';

/** What sort of doing a verb is, for the states in which not everything can be done. */
export type VerbKind =
  | 'looking'
  /** Asks about what one knows or has. */
  | 'knowing'
  /** One's own settings, lists and words. */
  | 'own'
  /** To those here, or to one. */
  | 'talking'
  /** To many at once, wherever they are. */
  | 'far'
  | 'walking'
  /** Sits, lies, searches: wants peace. */
  | 'resting'
  | 'leaving'
  | 'respawning'
  /** With things. */
  | 'handling'
  | 'fighting'
  /** Of the mind. */
  | 'recovering'
  | 'staff';

export const KIND_OF: Readonly<Record<Performable['verb'], VerbKind>> = {
  alias: 'own',
  channel: 'own',
  drop: 'handling',
  emote: 'talking',
  equipment: 'knowing',
  exits: 'looking',
  get: 'handling',
  give: 'handling',
  global: 'far',
  ignore: 'own',
  ignores: 'own',
  inventory: 'knowing',
  look: 'looking',
  map: 'knowing',
  move: 'walking',
  put: 'handling',
  quit: 'leaving',
  register: 'own',
  reply: 'talking',
  route: 'knowing',
  say: 'talking',
  settings: 'own',
  stats: 'knowing',
  status: 'knowing',
  time: 'knowing',
  unalias: 'own',
  unignore: 'own',
  whisper: 'talking',
  who: 'knowing',
  whoami: 'knowing',
};
