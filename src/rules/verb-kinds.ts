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
  pray: 'recovering',
  meditate: 'recovering',
  'group-solace': 'recovering',
  therapy: 'recovering',
  'folk-tonic': 'recovering',
  ground: 'recovering',
  posture: 'resting',
  rest: 'leaving',
  weather: 'looking',
  tutorial: 'knowing',
  skip: 'walking',
  // Whatever befalls one, staff can be told.
  report: 'staff',
  alias: 'own',
  attack: 'fighting',
  bandage: 'handling',
  buy: 'handling',
  channel: 'own',
  close: 'handling',
  defend: 'fighting',
  drop: 'handling',
  emote: 'talking',
  equipment: 'knowing',
  exits: 'looking',
  follow: 'walking',
  flee: 'fighting',
  force: 'handling',
  get: 'handling',
  give: 'handling',
  global: 'far',
  ignore: 'own',
  ignores: 'own',
  inventory: 'knowing',
  list: 'looking',
  lock: 'handling',
  local: 'far',
  look: 'looking',
  map: 'knowing',
  move: 'walking',
  open: 'handling',
  party: 'talking',
  put: 'handling',
  quit: 'leaving',
  read: 'handling',
  register: 'own',
  remove: 'handling',
  reply: 'talking',
  respawn: 'respawning',
  route: 'knowing',
  say: 'talking',
  search: 'resting',
  sell: 'handling',
  settings: 'own',
  stats: 'knowing',
  status: 'knowing',
  taunt: 'fighting',
  time: 'knowing',
  unalias: 'own',
  unfollow: 'own',
  unignore: 'own',
  unlock: 'handling',
  use: 'handling',
  wear: 'handling',
  value: 'looking',
  whisper: 'talking',
  who: 'knowing',
  whoami: 'knowing',
  announce: 'staff',
  ban: 'staff',
  clock: 'staff',
  goto: 'staff',
  kick: 'staff',
  npc: 'staff',
  reload: 'staff',
  role: 'staff',
  scopes: 'staff',
  set: 'staff',
  shutdown: 'staff',
  silence: 'staff',
  stat: 'staff',
  summon: 'staff',
  teleport: 'staff',
  unban: 'staff',
  unsilence: 'staff',
  watch: 'staff',
};
