import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { startApp } from '../app';
import { type Cuttable, cuttable } from './cuttable';

const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu'];
const CHROMIUM = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium';
/** The page is tested as it is now, not as it was last built. */
const BUNDLER = join(__dirname, '../../../src/client/bundle.mjs');
/** How long anything on a page may take to appear, ms. */
const PATIENCE_MS = 10_000;

/** A real server, and browsers in front of it on a wire that can be cut. */
export interface House {
  /** Of the server itself, past the wire. */
  readonly url: string;
  readonly wire: Cuttable;
  /** A fresh browser profile, at the door. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  await promisify(execFile)(process.execPath, [BUNDLER]);
  const app = await startApp();
  const wire = await cuttable(app.url);
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...ARGUMENTS, '--disable-background-networking'],
  });
  return {
    url: app.url,
    wire,
    visit: async (options = {}) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(wire.url);
      return page;
    },
    close: async () => {
      await browser.close();
      await wire.stop();
      await app.stop();
    },
  };
}
