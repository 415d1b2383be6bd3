export interface Turns {
  readonly stallMs: number;
  readonly turnCpuMs: number;
}

/** Looked at every so often, so that watching costs the others nothing; a time between two looks holds as much more. */
const LOOK_MS = 1;

/** Watches the event loop while something goes on. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<Turns> {
  let [stallMs, turnCpuMs, isOver] = [0, 0, false];
  let turnedAt = performance.now();
  let cpu = cpuMs();
  const watched = new Promise<Turns>((resolve) => {
    const turn = (): void => {
      const [now, cpuNow] = [performance.now(), cpuMs()];
      stallMs = Math.max(stallMs, now - turnedAt);
      turnCpuMs = Math.max(turnCpuMs, cpuNow - cpu);
      [turnedAt, cpu] = [now, cpuNow];
      if (isOver) resolve({ stallMs, turnCpuMs });
      else setTimeout(turn, LOOK_MS);
    };
    setTimeout(turn, LOOK_MS);
  });
  try {
    await work();
  } finally {
    isOver = true;
  }
  return watched;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
