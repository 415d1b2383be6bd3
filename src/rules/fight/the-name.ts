/** "a wharf rat" as somebody known: "the wharf rat"; a name stays a name. */
export const theName = (name: string): string => name.replace(/^(?:an?|some) /iu, 'the ');
