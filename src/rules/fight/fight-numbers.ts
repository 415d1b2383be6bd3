const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Fights, wounds, death and what they teach (game.md sections 1 and 4). Shares are percent. */
export const FIGHT_NUMBERS = {
  'combat.roundMs': 4 * SECOND,
  'combat.quietMs': MINUTE,
  'combat.hitBase': 50,
  'combat.hitMin': 10,
  'combat.hitMax': 95,
  /** A point of accuracy for each so many points of DEX. */
  'combat.dexPerHit': 2,
  'combat.hitPerLevel': 2,
  'combat.darkPenalty': 20,
  /** d100: this or less is critical. */
  'combat.criticalUpTo': 5,
  /** d100: this or more always misses. */
  'combat.missFrom': 96,
  'combat.criticalPercent': 150,
  'combat.strengthFrom': 50,
  'combat.strengthStep': 10,
  'combat.fistSides': 3,
  'combat.stevedoreSides': 4,
  'combat.defendPercent': 50,
  'combat.constableInitiative': 10,
  'combat.healingThreatPercent': 50,
  'combat.switchPercent': 110,
  'combat.tauntPercent': 110,
  'combat.tauntMs': 12 * SECOND,
  'combat.constableTauntMs': 6 * SECOND,
  'combat.fleeBase': 50,
  'combat.fleePerExit': 10,
  'combat.fleePerOpponent': 10,
  'combat.fleeMin': 10,
  'combat.fleeMax': 95,
  /** NPCs of less aggression turn away from the wounded. */
  'combat.mercyBelow': 8,

  'wound.bleedMs': 6 * SECOND,
  /** So far below 0 is death. */
  'wound.deathDepth': 10,
  'bandage.ms': 4 * SECOND,

  'respawn.afterMs': 10 * SECOND,
  'respawn.selfMs': 5 * MINUTE,
  'respawn.dpPercent': 50,
  /** Hundredths. */
  'respawn.lucidityLoss': 500,
  'respawn.hitPenalty': 10,
  'respawn.hitPenaltyMs': MINUTE,

  'corpse.pursePercent': 50,
  'corpse.npcRightsMs': 2 * MINUTE,
  'corpse.npcGoneMs': 10 * MINUTE,
  'corpse.playerRightsMs': 5 * MINUTE,
  'corpse.playerGoneMs': 60 * MINUTE,
  'loot.luckFrom': 50,
  'loot.luckPerPercent': 5,

  'xp.perNpcLevel': 20,
  /** For level L: this × L × (L - 1). */
  'xp.levelStep': 50,
  'level.max': 20,
};
