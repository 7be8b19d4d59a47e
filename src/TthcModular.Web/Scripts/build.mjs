// Builds wwwroot/lib: one style sheet, the fonts, the icon sprite and three scripts. Nothing is fetched at run time.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const out = join(root, 'wwwroot', 'lib');

async function styles() {
  const { css } = await sass.compileAsync(join(root, 'Styles', 'site.scss'), {
    loadPaths: [modules],
    style: 'compressed',
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  await writeFile(join(out, 'site.css'), css);
}

async function fonts() {
  const from = join(modules, '@fontsource', 'be-vietnam-pro', 'files');
  for (const subset of ['latin', 'vietnamese'])
    for (const weight of [400, 600])
      await copyFile(join(from, `be-vietnam-pro-${subset}-${weight}-normal.woff2`), join(out, `be-vietnam-pro-${subset}-${weight}.woff2`));
}

async function icons() {
  const names = JSON.parse(await readFile(join(root, 'Styles', 'icons.json'), 'utf8'));
  const symbols = await Promise.all(names.map(async name => {
    const svg = await readFile(join(modules, 'bootstrap-icons', 'icons', `${name}.svg`), 'utf8');
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').replace(/\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 16 16">${body}</symbol>`;
  }));
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

async function scripts() {
  await esbuild.build({
    entryPoints: { site: join(root, 'Scripts', 'site.js'), chart: join(root, 'Scripts', 'chart.js') },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'warning',
  });
  await copyFile(join(modules, 'htmx.org', 'dist', 'htmx.min.js'), join(out, 'htmx.min.js'));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([styles(), fonts(), icons(), scripts()]);
