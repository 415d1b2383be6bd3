import { run } from './app/run';

void run(process).then((code) => {
  process.exit(code);
});
