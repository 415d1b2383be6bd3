import { type ReportRow } from '../../model/content';
import { type Read } from '../reading/read-as';
import { warningRow } from '../report/rows';
import { type ConfigFile } from '../schemas/config-schema';

const REQUIREMENT = /^(level:\d{1,3}|item:\w{1,200}|profession:\p{L}{1,40})$/u;

/** A row for each access requirement of a form that the game does not know and leaves aside. */
export function checkRequirements(read: Read<ConfigFile>): readonly ReportRow[] {
  const requirements = read.ok ? (read.value.special_rules?.access_requirements ?? []) : [];
  return requirements.flatMap((text, index) =>
    REQUIREMENT.test(text)
      ? []
      : warningRow(
          'field.unknown',
          { file: read.file, path: ['special_rules', 'access_requirements', index] },
          'is a requirement that the game does not know; known are level:3, item:x, profession:x',
        ),
  );
}
