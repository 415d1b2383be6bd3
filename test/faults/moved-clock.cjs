/**
 * Preloaded into a server: at each SIGHUP the next of `CLOCK_ACTS` happens, and is told on stderr.
 * From the start it is `CLOCK_MOVED` ms ahead.
 * `+3600000` and `-3600000` move the wall clock by so many ms; `stall3000` holds the event loop for so long.
 */
const Wall = Date;
const acts = (process.env.CLOCK_ACTS ?? '').split(',');
let moved = Number(process.env.CLOCK_MOVED ?? 0);

class Moved extends Wall {
  constructor(...given) {
    if (given.length === 0) super(Wall.now() + moved);
    else super(...given);
  }

  static now() {
    return Wall.now() + moved;
  }
}
globalThis.Date = Moved;

function stall(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

process.on('SIGHUP', () => {
  const act = acts.shift() ?? '';
  if (act.startsWith('stall')) stall(Number(act.slice(5)));
  else moved += Number(act);
  process.stderr.write(`clock act ${act}\n`);
});
