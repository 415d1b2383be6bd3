import { z } from 'zod';
import { flag, idText, listOf, oneOf, text, whole } from './fields';

/** A room's own container, and a container item's. */
export const containerSchema = z.object(
  {
    enabled: flag.nullish(),
    name: text(1, 200).nullish(),
    capacity_slots: whole(1, 20).nullish(),
    lock_state: oneOf(['unlocked', 'locked', 'sealed']).nullish(),
    key_item_id: idText.nullish(),
    weight_limit: whole(0, 10_000_000).nullish(),
    allowed_roles: listOf(text(1, 100), 'roles or professions').nullish(),
  },
  'a container object {enabled, capacity_slots, lock_state, …}',
);

export type ContainerFile = z.infer<typeof containerSchema>;
