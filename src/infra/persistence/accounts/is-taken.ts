const UNIQUE_VIOLATION = '23505';

/** The database refused a second one of the same name. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  (error as { readonly code?: unknown }).code === UNIQUE_VIOLATION &&
  String((error as { readonly constraint?: unknown }).constraint).endsWith('_taken');

/** `taken` where a name was; other failures stay what they are. */
export async function orTaken<T>(work: Promise<T>): Promise<T | 'taken'> {
  try {
    return await work;
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw error;
  }
}
