/** Preloaded into a server: as soon as it runs, a part of it subscribes and keeps nothing that could end it. */
const { join } = require('node:path');
const { interval } = require('rxjs');

// Found at run time: there is nothing to resolve before the build.
const starting = require(join(process.cwd(), 'dist/src/app/start.js'));

const { start } = starting;
starting.start = async (config, logger) => {
  const app = await start(config, logger);
  interval(50).subscribe(() => logger.info('leak.alive'));
  return app;
};
