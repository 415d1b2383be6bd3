/** What a course of steps waits for: something that calls back once, perhaps at once. */
export type Pause = (resume: () => void) => void;

/** A course of steps that says at each `yield` what it waits for: sequence without promises, which virtual time cannot move. */
export type Steps = Generator<Pause, void, void>;

/** Takes a course to its end; the stack stays flat even when every pause calls back at once. */
export function drive(steps: Steps, done: () => void): void {
  let isRunning = false;
  let isDue = false;
  const go = (): void => {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue) {
      isDue = false;
      const step = steps.next();
      if (step.done === true) {
        done();
        return;
      }
      step.value(go);
    }
    isRunning = false;
  };
  go();
}
