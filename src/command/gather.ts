import { type Group, GROUPS } from './group';
import { faultsIn, wordsTwice } from './verb-faults';
import { VerbFilesError } from './verb-files-error';
import { type Verb, type VerbFile } from './verb';

/**
 * The verbs of all files, by group, and within a group by file.
 *
 * @throws VerbFilesError naming every file and word that is at fault.
 */
export function gather(files: Readonly<Record<string, VerbFile>>): readonly Verb[] {
  const found = Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, file]) => ({ name, verbs: verbsIn(file) }));
  const sound = found.filter((file) => faultsIn(file).length === 0);
  const faults = [...found.flatMap(faultsIn), ...wordsTwice(sound)];
  if (faults.length > 0) throw new VerbFilesError(faults);
  const verbs = found.flatMap((file) => file.verbs);
  return GROUPS.flatMap((group: Group) => verbs.filter((verb) => verb.group === group));
}

const verbsIn = (file: VerbFile): readonly Verb[] => Object.values(file).flat();
