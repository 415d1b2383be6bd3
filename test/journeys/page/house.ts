import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { startApp } from '../app';
import { QUIET_TOWN } from '../quiet-town';
import { type Cuttable, cuttable } from './cuttable';

/** Besides this machine there is no other host: a page that asks for one gets nothing. */
const ARGUMENTS = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];
/** The page is tested as it is now, not as it was last built. */
const BUNDLER = join(__dirname, '../../../src/client/bundle.mjs');
/** How long anything on a page may take to appear, ms. */
const PATIENCE_MS = 15_000;

/** A server to stand before, and its data. */
export interface Served {
  readonly url: string;
  databaseUrl(): Promise<string>;
  stop(): Promise<unknown>;
}

/** A real server, and browsers in front of it on a wire that can be cut. */
export interface House {
  /** Of the server itself, past the wire. */
  readonly url: string;
  readonly wire: Cuttable;
  /** One more wire, to be cut on its own. */
  newWire(): Promise<Cuttable>;
  /** A fresh browser profile, at the door. */
  visit(options?: BrowserContextOptions, wire?: Cuttable): Promise<Page>;
  databaseUrl(): Promise<string>;
  close(): Promise<void>;
}

/** @param serve what is to be served from; a server in this process with a quiet town, unless told otherwise. */
export async function openHouse(
  serve: () => Promise<Served> = () => startApp(QUIET_TOWN),
): Promise<House> {
  await promisify(execFile)(process.execPath, [BUNDLER]);
  const server = await serve();
  const wire = await cuttable(server.url);
  const wires = [wire];
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '',
    args: ARGUMENTS,
  });
  return {
    url: server.url,
    wire,
    newWire: async () => {
      const another = await cuttable(server.url);
      wires.push(another);
      return another;
    },
    visit: async (options = {}, through = wire) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(through.url);
      return page;
    },
    databaseUrl: async () => server.databaseUrl(),
    close: async () => {
      await browser.close();
      await Promise.all(wires.map(async (one) => one.stop()));
      await server.stop();
    },
  };
}
