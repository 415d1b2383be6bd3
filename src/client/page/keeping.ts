/** Storage that may be full, forbidden or foreign; the game goes on without it. */
export interface Keeping {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

export const keepingIn = (storage: () => Storage): Keeping => ({
  read: (key) => {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  },
  write: (key, value) => {
    try {
      if (value === null) storage().removeItem(key);
      else storage().setItem(key, value);
    } catch {
      // What cannot be kept is only missed after a reload.
    }
  },
});

/** Of this tab, over a reload. */
export const tabKeeping: Keeping = keepingIn(() => sessionStorage);
/** Of this browser. */
export const browserKeeping: Keeping = keepingIn(() => localStorage);
