export interface Turns {
  readonly stallMs: number;
  readonly turnCpuMs: number;
}

/** Watches every turn of the event loop while something goes on. */
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
      else setImmediate(turn);
    };
    setImmediate(turn);
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
