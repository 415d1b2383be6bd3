/** What else people call a concept; those of the world's files that are not there are not found by it either. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  character: ['characters', 'profession', 'professions', 'class', 'skills'],
  containers: ['container', 'bag', 'bags', 'chest', 'chests'],
  death: ['dying', 'dead', 'die', 'corpse', 'corpses', 'limbo'],
  fighting: ['combat', 'fight', 'fights', 'battle', 'weapon', 'weapons', 'war'],
  following: ['followers', 'leader'],
  guests: ['guest', 'account', 'accounts', 'password'],
  holidays: ['holiday', 'feast', 'feasts', 'calendar', 'walpurgis', 'halloween', 'yule'],
  levels: ['level', 'xp', 'experience', 'advancement'],
  light: ['lamp', 'lamps', 'dark', 'darkness'],
  locks: ['key', 'keys', 'door', 'doors'],
  lucidity: ['magic', 'sanity', 'mind', 'madness', 'insanity', 'hallucinations'],
  money: ['purse', 'dollars', 'coin', 'coins', 'cents'],
  moving: ['movement', 'walk', 'walking', 'directions', 'travel'],
  parties: ['group', 'groups'],
  recovery: ['healing', 'heal', 'cure', 'regeneration'],
  returning: ['reconnect', 'disconnect', 'saving', 'save'],
  searching: ['hidden', 'secret', 'secrets'],
  shops: ['shop', 'store', 'stores', 'trade', 'trading'],
  staff: ['admin', 'admins', 'moderators', 'builders'],
  talking: ['chat', 'speech', 'communication'],
  targets: ['target', 'names'],
  things: ['thing', 'items', 'item', 'objects'],
  tutorial: ['newbie', 'beginner', 'start', 'beginning'],
  wearing: ['armour', 'armor', 'clothes', 'clothing', 'slots'],
  wounds: ['wounded', 'bleeding', 'health', 'hp', 'dp', 'hurt'],
};

const TOPIC_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CALLED).flatMap(([topic, words]) => words.map((word) => [word, topic] as const)),
);

/** The concept that goes by this word too; undefined = none does. */
export const topicCalled = (word: string): string | undefined => TOPIC_OF.get(word);
