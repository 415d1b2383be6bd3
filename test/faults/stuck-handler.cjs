/** Preloaded into a server: as soon as it runs, a handler of a message begins that never ends. */
const { join } = require('node:path');

// Found at run time: there is nothing to resolve before the build.
const starting = require(join(process.cwd(), 'dist/src/app/start.js'));

const { start } = starting;
starting.start = async (config, logger) => {
  const app = await start(config, logger);
  app.phases.messaging.run('stuck-handler', () => new Promise(() => undefined));
  return app;
};
