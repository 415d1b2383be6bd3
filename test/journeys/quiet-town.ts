/** A town in which nobody moves or speaks but those who are told to: for tests that hear every line. */
export const QUIET_TOWN = {
  RULES_NPC_WANDER_PERCENT: '0',
  RULES_NPC_GREET_PERCENT: '0',
  RULES_NPC_AGGRESSION_PERCENT: '0',
  RULES_NPC_POPULATION_EVERY_MS: '3600000',
  RULES_NPC_SCHEDULE_EVERY_MS: '3600000',
};
