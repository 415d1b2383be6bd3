import { AppError } from '../model/app-error';

/** Files of verbs/ that are no verbs; the message names each with its word and what is wrong. */
export class VerbFilesError extends AppError {
  readonly code = 'VERB_FILES_INVALID';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`src/command/verbs/ has ${faults.length} faults:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}
