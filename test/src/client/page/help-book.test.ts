import { firstValueFrom } from 'rxjs';
import { type Reply, type Request } from '../../../../src/client/net/api';
import { helpBook } from '../../../../src/client/page/help-book';
import { type HelpPage } from '../../../../src/client/view/help-view';

/** Asks for each, and gives what was requested and the first page that came of it. */
async function asked(
  topics: readonly (string | null)[],
  replyTo: (path: string) => Reply<HelpPage>,
): Promise<{ readonly paths: readonly string[]; readonly page: HelpPage }> {
  const paths: string[] = [];
  const { ask, pages$ } = helpBook(async ({ path }: Request) => {
    paths.push(path);
    return Promise.resolve(replyTo(path));
  });
  const page = firstValueFrom(pages$, { defaultValue: { topic: null, text: 'Nothing came.' } });
  for (const topic of topics) ask(topic);
  return { paths, page: await page };
}

describe('helpBook', () => {
  const pageOf = (path: string): HelpPage => ({ topic: path, text: 'Words.' });

  it('asks the game, and shows the newest question alone', async () => {
    const { paths, page } = await asked([null, 'a/b'], (path) => ({
      kind: 'ok',
      value: pageOf(path),
    }));
    expect(paths).toEqual(['/help', '/help/a%2Fb']);
    expect(page).toEqual(pageOf('/help/a%2Fb'));
  });

  it('says why there is no answer', async () => {
    const { page } = await asked(['say'], () => ({ kind: 'failed' }));
    expect(page).toEqual({
      topic: 'say',
      text: 'The house does not answer. Try again in a moment.',
    });
  });
});
