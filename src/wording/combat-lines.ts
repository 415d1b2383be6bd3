import {
  bandaged,
  bled,
  corpseGone,
  died,
  npcDied,
  respawned,
  wounded,
} from './combat/death-words';
import { defended, ended, fled, spared, started, taunted } from './combat/fight-words';
import { struck } from './combat/struck';

/** Of fights, and what comes of them. */
export const COMBAT_LINES = {
  'combat.started': started,
  'combat.struck': struck,
  'combat.defended': defended,
  'combat.taunted': taunted,
  'combat.fled': fled,
  'combat.spared': spared,
  'combat.ended': ended,
  'player.wounded': wounded,
  'player.bled': bled,
  'player.bandaged': bandaged,
  'player.died': died,
  'player.respawned': respawned,
  'npc.died': npcDied,
  'corpse.gone': corpseGone,
};
