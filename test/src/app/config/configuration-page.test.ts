import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configurationPage } from '../../../../src/app/config/configuration-page';

const PAGE = join(__dirname, '../../../../docs/configuration.md');
const WRITE = 'UPDATE_DOCS=1 npx jest test/src/app/config';

describe('configurationPage', () => {
  it(`is docs/configuration.md, which "${WRITE}" writes anew`, async () => {
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(PAGE, configurationPage());
    expect(await readFile(PAGE, 'utf8')).toBe(configurationPage());
  });
});
