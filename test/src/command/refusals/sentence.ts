/** What no player is told: words of programs. */
const NOT_OURS = /\b(?:invalid|error|undefined|null|NaN|exception|failed|object Object)\b/iu;
const A_CODE = /\b[a-z]+\.[a-z_]+\b/u;
const MOST_LETTERS = 200;
const MOST_SENTENCES = 2;
const END = /[.!?][”’)]?$/u;

/** Why this is not one helpful sentence, or two, in the game's voice; nothing = it is. Of a report its first line counts. */
export function faultsOf(all: string, code: string): readonly string[] {
  const [first = '', ...lines] = all.split('\n');
  const text = lines.length > 0 ? first.replace(/:$/u, '.') : first;
  const sentences = text.split(/[.!?][”’)]?(?:\s+|$)/u).filter((one) => one !== '');
  const isWord = new RegExp(`\\b${code.replaceAll('.', '\\.')}\\b`, 'u');
  return [
    ...(END.test(text) ? [] : ['it does not end like a sentence']),
    ...(text.length > MOST_LETTERS ? [`it has ${text.length} letters`] : []),
    ...(sentences.length > MOST_SENTENCES ? [`it is ${sentences.length} sentences`] : []),
    ...(NOT_OURS.test(text) ? ['it speaks of programs'] : []),
    ...(A_CODE.test(text) || (code.includes('.') && isWord.test(text)) ? ['it names a code'] : []),
    ...(/^[\p{Lu}“\d]/u.test(text) ? [] : ['it begins in small letters']),
  ];
}
