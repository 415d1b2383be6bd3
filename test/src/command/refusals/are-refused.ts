import { answerTo } from './answer-to';
import { type Area } from './area';
import { faultsOf } from './sentence';

/** A test for each row: the line is refused with that code, in a helpful sentence. */
export function areRefused({ rows }: Area): void {
  it.each(rows)('%s: %s (%s)', async (...[, code, line, given]) => {
    const { text = '', ...answer } = await answerTo(given(), line);
    expect(answer).toMatchObject({ outcome: 'refused', code });
    expect({ text, faults: faultsOf(text, code) }).toEqual({ text, faults: [] });
  });
}
