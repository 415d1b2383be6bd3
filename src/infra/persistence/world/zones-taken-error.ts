import { AppError } from '../../../model/app-error';

/** Another server has taken these zones since they were ours: what it did to them is not known here. */
export class ZonesTakenError extends AppError {
  readonly code = 'ZONES_TAKEN';

  constructor() {
    super('another server has taken the zones; this one never commits again: start it anew');
  }
}
