import { type PrototypeId, brandAs } from '../../model/ids';
import { type ContainerSpec } from '../../model/room';
import { type ContainerFile } from '../schemas/container-schema';

/** Where a file does not say how many things fit. */
const SLOTS_UNSAID = 10;

/** What a file says of a container; undefined = none, or one that is switched off. */
export function buildContainer(file: ContainerFile | null | undefined): ContainerSpec | undefined {
  if (!file || file.enabled === false) return undefined;
  return {
    ...(file.name ? { name: file.name } : {}),
    slots: file.capacity_slots ?? SLOTS_UNSAID,
    lock: file.lock_state ?? 'unlocked',
    ...(file.key_item_id ? { keyItem: brandAs<PrototypeId>(file.key_item_id) } : {}),
    ...(file.weight_limit == null ? {} : { weightLimit: file.weight_limit }),
    allowedRoles: file.allowed_roles ?? [],
  };
}
