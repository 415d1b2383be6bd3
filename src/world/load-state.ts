import { type WorldContent } from '../model/content';
import { type StoredWorld } from '../ports/world-store';
import { WorldState } from './world-state';

/** The state as it was stored. Who stood in a room that is no more stands at the start. */
export function loadState(stored: StoredWorld, content: WorldContent): WorldState {
  const state = new WorldState();
  const start = content.rooms.get(content.landmarks.start);
  for (const { character, items, explored } of stored.present) {
    const isLost = !content.rooms.has(character.room) && start !== undefined;
    const placed = isLost ? { ...character, room: start.id, zone: start.zone } : character;
    state.apply({ kind: 'loaded', character: placed, items, explored });
  }
  for (const item of stored.items) state.apply({ kind: 'item', item });
  state.merge();
  return state;
}
