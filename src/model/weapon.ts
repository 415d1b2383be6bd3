export const WEAPON_CLASSES = [
  'fist',
  'blade',
  'blunt',
  'hook',
  'firearm',
  'bite',
  'claw',
  'touch',
] as const;
/** How a blow falls; each class has its own sentences. */
export type WeaponClass = (typeof WEAPON_CLASSES)[number];
