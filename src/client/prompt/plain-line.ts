/** What was typed or pasted, as the server takes it: well-formed, without control characters or space around. */
export const plainLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
