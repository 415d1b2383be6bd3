import { BODY_NUMBERS } from './body/body-numbers';
import { DISTORT_NUMBERS } from './mind/distort-numbers';
import { FIGHT_NUMBERS } from './fight/fight-numbers';
import { MIND_NUMBERS } from './mind/mind-numbers';
import { NPC_NUMBERS } from './npc/npc-numbers';
import { PARTY_NUMBERS } from './party/party-numbers';
import { SHOP_NUMBERS } from './shop/shop-numbers';
import { SKY_NUMBERS } from './sky/sky-numbers';
import { TALK_NUMBERS } from './talk/talk-numbers';
import { THING_NUMBERS } from './things/thing-numbers';
import { TUTORIAL_NUMBERS } from './tutorial/tutorial-numbers';
import { STAFF_NUMBERS } from './staff/staff-numbers';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The numbers of the game's laws, by name, with their defaults.
 *
 * Rules take them as an argument, so that an operator can change each: `chat.say.perMin` is the variable
 * `RULES_CHAT_SAY_PER_MIN`. Times are real time in milliseconds, money is cents, weights are grams.
 */
export const RULE_NUMBERS = Object.freeze({
  /** The world's beat. Nothing depends on it: what is due is due at its own time. */
  tickMs: 250,

  'account.characters': 5,
  'account.passwordMin': 8,
  'account.passwordMax': 128,
  'account.restoreMs': 30 * DAY,
  'account.nameHeldMs': 90 * DAY,
  'guest.keptMs': DAY,
  'name.min': 3,
  'name.max': 20,

  'roll.max': 20,
  'roll.windowMs': 10 * MINUTE,
  'stats.min': 15,
  'stats.max': 90,
  'stats.pointSum': 490,
  'stats.pointStep': 5,
  'stats.quick': 50,
  'stats.quickKey': 70,
  /** Of the clearest that a Medium's mind can be: what it begins with. */
  'stats.mediumLucidityPercent': 80,
  'purse.cents': 10_00,

  'linkdead.staysMs': 30 * SECOND,
  'linkdead.toldAfterMs': 5 * SECOND,
  'ward.ms': 10 * SECOND,
  /** Active = a command accepted within this; `who` marks the others idle. */
  'activity.windowMs': 5 * MINUTE,
  /** Idle for so long: put to rest. */
  'idle.restMs': 60 * MINUTE,

  'inventory.slots': 20,
  'inventory.gramsPerStr': 500,
  /** Objects that one command may name ("all"). */
  'targets.max': 50,
  'ignore.max': 100,
  'alias.max': 50,
  'alias.depth': 10,

  'chat.say.perMin': 15,
  'chat.global.perMin': 10,
  'chat.whisper.perMin': 20,
  /** A bucket holds a minute's lines divided by this. */
  'chat.burstShare': 3,
  'history.global': 200,
  'history.whisper': 50,

  /** Game seconds in a real one. */
  'clock.speed': 4,

  ...BODY_NUMBERS,
  ...DISTORT_NUMBERS,
  ...FIGHT_NUMBERS,
  ...STAFF_NUMBERS,
  ...MIND_NUMBERS,
  ...NPC_NUMBERS,
  ...PARTY_NUMBERS,
  ...SHOP_NUMBERS,
  ...SKY_NUMBERS,
  ...TALK_NUMBERS,
  ...THING_NUMBERS,
  ...TUTORIAL_NUMBERS,
});

export type RuleName = keyof typeof RULE_NUMBERS;
export type RuleNumbers = Readonly<Record<RuleName, number>>;
