/** Secrets that cannot be guessed. */
export interface TokenMaker {
  /** 256 bit, base64url. */
  token(): string;
  /** What a token is stored and looked up by: SHA-256, base64url. */
  hashOf(token: string): string;
  /** Groups of letters and digits that can be read aloud and typed. */
  recoveryCode(): string;
}
