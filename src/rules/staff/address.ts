const V4 = /^(?:\d{1,3}\.){3}\d{1,3}$/u;
const V6 = /^[\da-f]*:[\da-f:.]*(?:\/64)?$/iu;

/** Whether this can only be an address: no name has a dot or a colon. */
export const isAddress = (text: string): boolean => V4.test(text) || V6.test(text);
