import { AppError } from '../../model/app-error';

/** One variable that cannot be used. */
export interface ConfigProblem {
  readonly variable: string;
  /** What it was, secrets masked. */
  readonly was: string;
  readonly allowed: string;
}

/** The configuration cannot be used; all that is wrong with it. */
export class ConfigError extends AppError {
  readonly code = 'CONFIG_INVALID';
  /** What the process ends with (EX_CONFIG of sysexits.h). */
  readonly exitCode = 78;
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const lines = problems.map(
      ({ variable, was, allowed }) => `  ${variable} is ${was}; allowed: ${allowed}`,
    );
    super(`The configuration cannot be used:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
