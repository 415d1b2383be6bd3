import { type PrototypeId, brandAs } from '../../model/ids';
import { PROFESSIONS } from '../../model/profession';
import { type AccessRequirement } from '../../model/sub-zone';

/** `level:3`, `item:rust_key`, `profession:Medium`; undefined = none that the game could ask for. */
export function readRequirement(text: string): AccessRequirement | undefined {
  const [, kind, value = ''] = /^(level|item|profession):(\w{1,200})$/.exec(text) ?? [];
  if (kind === 'level' && /^\d{1,3}$/.test(value)) return { kind, level: Number(value) };
  if (kind === 'item') return { kind, item: brandAs<PrototypeId>(value) };
  const profession = PROFESSIONS.find((name) => name.toLowerCase() === value.toLowerCase());
  return kind === 'profession' && profession ? { kind, profession } : undefined;
}
