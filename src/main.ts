import { run } from './app/run';

const exit = (code: number): void => process.exit(code);
const now = (): number => performance.now();

run({ proc: process, exit, now }).then(exit, (error: unknown) => {
  process.nextTick(() => {
    throw error;
  });
});
