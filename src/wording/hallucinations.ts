import { type HallucinationForm } from '../model/events/mind';

/** What is not there, by its form. */
export const HALLUCINATION_LINES: Readonly<Record<HallucinationForm, readonly string[]>> = {
  sound: [
    'Somewhere below you a door is closed, gently, by somebody who does not want to wake you.',
    'Water drips. You count eleven drops, and the twelfth does not come.',
    'A chair is drawn back from a table that is not here.',
    'You hear your own footsteps a moment before you take them.',
    'A clock strikes thirteen, far off, and then apologises.',
    'Something is being dragged along the other side of the wall, slowly, and set down.',
    'A telephone rings twice. Nobody here has a telephone.',
    'Fingernails, on glass, in no hurry.',
    'You hear a congregation sit down, all at once, just behind you.',
    'A train goes by. The rails were taken up years ago.',
    'Someone hums the tune that your mother hummed, and gets it wrong in the same place.',
    'Breathing, close by, in time with yours; then not in time.',
    'A coin spins on a hard floor for much too long.',
  ],
  whisper: [
    'A voice at your ear says, “Not that one. The other door.”',
    'Someone whispers your name, and waits for you to whisper theirs.',
    'A child’s voice says, “They buried the wrong one.”',
    '“We kept your place,” says somebody who is not here.',
    'A whisper tells you what time it is. It is wrong, and it is certain.',
    '“Do not look up,” says a voice. It is kind about it.',
    'Somebody reads a list of names under their breath. Yours comes after a pause.',
    '“You left the lamp on,” a voice says, “and it has been reading.”',
    'A voice thanks you for what you are going to do.',
    '“It was never the sea,” says somebody, very tired.',
    'A whisper: “Count them again.”',
    '“You were asleep,” says a voice, “so we went on without you.”',
    'Someone says a word into your ear that you knew before you could speak.',
  ],
  detail: [
    'Your shadow is a step behind, and hurries to catch up.',
    'The corner of the room is a little further away than it was.',
    'Every nail in the boards points at you.',
    'There is a window in the wall, with evening in it. Then there is the wall.',
    'The dust on the floor shows where something stood until just now.',
    'Somebody has written a word on the back of your hand. It is your handwriting.',
    'The pattern in the stones repeats, and the third time there is a face in it.',
    'It smells of lilies, and of the inside of a piano.',
    'A thread of black hair lies across your tongue. Then it does not.',
    'The light comes from the wrong side.',
    'You have one finger more than you remember. You count again, and have the right number.',
    'All the doors that you can see stand open by the width of an eye.',
    'The horizon has a seam in it.',
  ],
  phantom: [
    'A man in a wet coat stands with his face to the wall. When you blink he has moved along it.',
    'A woman goes by with a covered basket. The cover stirs. Nobody else makes way for her.',
    'Somebody is sitting where nobody was, with folded hands, waiting for you to begin.',
    'A dog without a collar looks at you, shakes its head, and walks into the wall.',
    'A boy holds out a bundle of newspapers. They are all blank, and all dated tomorrow.',
    'You see yourself at the far end, going out.',
    'Three people in Sunday clothes stand shoulder to shoulder and are painted on nothing.',
    'A tall thing stoops under the ceiling, though there is no ceiling where you are.',
    'An old man offers you his arm. The sleeve is empty to the shoulder.',
    'A nurse bends over somebody who is not there, and draws the sheet up.',
    'Something small in a christening gown crosses the floor on its hands, quickly.',
    'A diver in a brass helmet lifts a hand to you. Behind the glass it is evening.',
    'A procession goes through, without feet, without a sound, without an end. Then it ends.',
  ],
};

/** Which of them; counted round. */
export function hallucinationLine(form: HallucinationForm, variant: number): string {
  const lines = HALLUCINATION_LINES[form];
  return lines[variant % lines.length] ?? '';
}
