const SECRET_KEY =
  /pass(word|wd|phrase)|token|secret|credential|cookie|authorization|recoverycode|(api|private)key/;
const PLAYER_TEXT = new Set(['line', 'text', 'body']);

/** Whether a field of this name holds a secret, however it is written: `recoveryCode`, `Set-Cookie`, `DB_PASSWORD`. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(
    key
      .slice(0, 200)
      .replace(/[^a-z]/gi, '')
      .toLowerCase(),
  );
}

/** Whether a field of this name holds what a player wrote: shown at debug only. */
export function isPlayerText(key: string): boolean {
  return PLAYER_TEXT.has(key);
}
