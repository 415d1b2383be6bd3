import { type PrototypeId, brandAs } from '../../model/ids';
import { type ItemPrototype } from '../../model/item';
import { type ItemFile } from '../schemas/item-schema';
import { buildContainer } from './build-container';
import { buildEffects } from './build-effects';

/** A kind of thing as the game keeps it. */
export function buildItem(file: ItemFile): ItemPrototype {
  const container = buildContainer(file.container);
  const flags = file.flags ?? [];
  return {
    id: brandAs<PrototypeId>(file.id),
    name: file.name,
    aliases: file.aliases ?? [],
    description: file.description,
    kind: file.kind,
    weight: file.weight,
    value: file.value,
    stack: file.stack ?? 1,
    ...(file.slot ? { slot: file.slot } : {}),
    isBound: flags.includes('bound'),
    isNoDrop: flags.includes('no_drop'),
    ...(container ? { container } : {}),
    ...(file.text ? { text: file.text } : {}),
    ...(file.attack ? { attack: file.attack } : {}),
    ...(file.effects ? { effects: buildEffects(file.effects) } : {}),
    ...(file.fuel_minutes == null ? {} : { fuelMinutes: file.fuel_minutes }),
    ...(file.used ? { used: file.used } : {}),
    ...(file.taken ? { taken: file.taken } : {}),
    ...(file.tonic ? { isTonic: true } : {}),
  };
}
