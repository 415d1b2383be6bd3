const MASK = '***';
const SECRET =
  '(?:pass(?:word|wd|phrase)|token|secret|credential|recovery[_-]?code|(?:api|private)[_-]?key)';

/** What a secret looks like inside a sentence. Every repetition is bounded: no text makes these slow. */
const SECRETS_IN_TEXT: readonly (readonly [RegExp, string])[] = [
  // postgres://user:password@host
  [/:\/\/[^\s"'<>@]{0,1024}(?:@[^\s"'<>@]{0,256}){0,3}@/g, `://${MASK}@`],
  [/\b(bearer[ .]|basic )[\w~+/=.-]{1,1024}/gi, `$1${MASK}`],
  [/\b((?:set-)?cookie|authorization)(["']?\s{0,4}[:=])[^\n]{0,4096}/gi, `$1$2 ${MASK}`],
  [
    new RegExp(
      `([\\w-]{0,40}${SECRET}[\\w-]{0,40}["']?\\s{0,4}[:=]\\s{0,4})("[^"]{0,1024}"?|'[^']{0,1024}'?|[^\\s&,;"']{1,1024})`,
      'gi',
    ),
    `$1${MASK}`,
  ],
];

const MAX_CHARACTERS = 4_096;

/** A text without the secrets it may quote: URL credentials, bearer tokens, cookies, `password=…`. Cut at 4,096 characters. */
export function redactText(text: string): string {
  // Masked before it is cut, so that no secret loses the mark by which it is known.
  let clean = text.slice(0, 2 * MAX_CHARACTERS);
  for (const [pattern, replacement] of SECRETS_IN_TEXT) clean = clean.replace(pattern, replacement);
  const missing = clean.length - MAX_CHARACTERS + Math.max(0, text.length - 2 * MAX_CHARACTERS);
  return missing > 0 ? `${clean.slice(0, MAX_CHARACTERS)}… (${missing} more)` : clean;
}
