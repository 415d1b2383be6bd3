import { byStaff } from '../staff/by-staff';
import { npcWork } from '../staff/npc-work';

export const npc = byStaff('builder', npcWork);
