import { type StorageEnv } from './open-storage';

/** Of a world that is started for the first time: by this machine's clock, or by the database's where several nodes have it in common. */
export const newBirth = (random: () => number, isAlone: boolean): StorageEnv['birth'] => ({
  epoch: newEpoch(random),
  bornAt: isAlone ? Date.now() : null,
});

/** Base 36: the moment, so that epochs differ, and chance, so that two made at once do too. */
const newEpoch = (random: () => number): string =>
  Date.now().toString(36) + Math.floor(random() * 36 ** 4).toString(36);
