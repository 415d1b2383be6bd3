/** A program that tests need and npm does not bring. */
export interface Tool {
  readonly name: string;
  /** The environment variable that names it; set for the tests when it is found elsewhere. */
  readonly variable: string;
  /** What it is called on PATH. */
  readonly commands: readonly string[];
  readonly debianPackage: string;
  /** The folders whose tests run it; while none of them is run it is not asked for. */
  readonly usedBy: readonly string[];
}

export const TOOLS: readonly Tool[] = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debianPackage: 'chromium',
    usedBy: ['test/journeys/'],
  },
  {
    name: 'nats-server',
    variable: 'NATS_SERVER_BIN',
    commands: ['nats-server'],
    debianPackage: 'nats-server',
    usedBy: ['test/src/infra/nats/', 'test/journeys/', 'test/faults/'],
  },
];
