/** A program that tests need and npm does not bring. */
export interface Tool {
  readonly name: string;
  /** The environment variable that names it; set for the tests when it is found elsewhere. */
  readonly variable: string;
  /** What it is called on PATH. */
  readonly commands: readonly string[];
  readonly debianPackage: string;
  /** Whether some test of this folder runs it; without one it is not asked for. */
  readonly usedBy: string;
}

export const TOOLS: readonly Tool[] = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debianPackage: 'chromium',
    usedBy: 'test/journeys/',
  },
];
