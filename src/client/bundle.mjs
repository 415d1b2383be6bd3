/**
 * Builds the page into dist/page/: index.html, app.<hash>.js, style.<hash>.css, fonts/.
 *
 *   node src/client/bundle.mjs
 *
 * Names with a hash may be cached for ever; index.html may not. Fails when the page grows beyond its bars.
 */
import { build } from 'esbuild';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', '..', 'dist', 'page');

/** What the page may weigh over the wire, bytes after gzip. */
const BARS = { '.js': 80_000, '.css': 12_000 };

const result = await build({
  entryPoints: { app: join(here, 'main.ts'), style: join(here, 'style.css') },
  entryNames: '[name].[hash]',
  outdir: target,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  external: ['/fonts/*'],
  legalComments: 'none',
  tsconfig: join(here, 'tsconfig.json'),
  write: false,
});

const files = result.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
const named = (start) => files.find(({ name }) => name.startsWith(start)).name;

for (const { name, contents } of files) {
  const bar = BARS[name.slice(name.lastIndexOf('.'))];
  const size = gzipSync(contents).length;
  if (size > bar) throw new Error(`${name} is ${size} bytes gzipped; the bar is ${bar}.`);
}

const html = await readFile(join(here, 'index.html'), 'utf8');
const index = join(target, 'index.html');
const draft = `${index}.${process.pid}`;
await mkdir(join(target, 'fonts'), { recursive: true });
await Promise.all([
  ...files.map(({ name, contents }) => writeFile(join(target, name), contents)),
  cp(join(here, 'fonts'), join(target, 'fonts'), { recursive: true }),
  cp(join(here, 'lamp.svg'), join(target, 'lamp.svg')),
  writeFile(
    draft,
    html.replace('/app.js', `/${named('app.')}`).replace('/style.css', `/${named('style.')}`),
  ),
]);
// All it names is there before it is: a server may be serving, another build running.
await rename(draft, index);
const kept = new Set(files.map(({ name }) => name));
const stale = (await readdir(target)).filter(
  (name) => /^(app|style)\..*\.(js|css)$/.test(name) && !kept.has(name),
);
await Promise.all(stale.map((name) => rm(join(target, name), { force: true })));
