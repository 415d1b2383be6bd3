/** A promise, and whether it has settled. */
export interface Pending<T> {
  readonly answer: Promise<T>;
  readonly isSettled: () => boolean;
}

export function pending<T>(answer: Promise<T>): Pending<T> {
  let isSettled = false;
  const settle = (): void => {
    isSettled = true;
  };
  answer.then(settle, settle);
  return { answer, isSettled: () => isSettled };
}
