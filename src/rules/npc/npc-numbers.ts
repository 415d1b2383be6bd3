const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What NPCs do of themselves (game.md section 5). */
export const NPC_NUMBERS = {
  'npc.populationEveryMs': 30 * SECOND,
  'npc.wanderEveryMs': 30 * SECOND,
  'npc.wanderPercent': 25,
  /** Times as likely as another: an exit towards its home. */
  'npc.homewardWeight': 2,
  'npc.scheduleEveryMs': 5 * SECOND,
  'npc.aggressionEveryMs': 10 * SECOND,
  /** Of each point of aggression. */
  'npc.aggressionPercent': 10,
  /** Points more in the witching hour. */
  'npc.witchingAggression': 2,
  /** Rooms from its home, at most, when it hunts. */
  'npc.huntRooms': 5,
  'npc.greetPercent': 50,
  /** An NPC greets the same player again only after this. */
  'npc.greetAgainMs': 10 * MINUTE,
  /** Nor anybody else who comes before this has passed: the room has just heard it. */
  'npc.greetRestMs': 30 * SECOND,
};
