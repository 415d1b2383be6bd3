/**
 * Resolves when every promise that is due has had its callbacks, and those that came of them theirs.
 *
 * Use it between two `advance`s of a virtual world where the code under test takes a promise at its door.
 *
 * - **Time** one turn of the real loop.
 */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
