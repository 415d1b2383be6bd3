import { run } from './app/run';

const exit = (code: number): void => process.exit(code);

run({ proc: process, exit }).then(exit, (error: unknown) => {
  process.nextTick(() => {
    throw error;
  });
});
