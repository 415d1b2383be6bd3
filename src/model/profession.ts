export const PROFESSIONS = [
  'Antiquary',
  'Physician',
  'Reporter',
  'Stevedore',
  'Constable',
  'Preacher',
  'Medium',
  'Drifter',
] as const;
export type Profession = (typeof PROFESSIONS)[number];
