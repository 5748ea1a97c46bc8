// Makes the icons of the installed app, as its manifest names them, out of demo/icon.svg and the icons of the
// elements: `node scripts/app-icons.mjs`, after a change of either.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './build/repository.mjs';
import { requireChromium } from './find-browser.mjs';

const ACCENT = '#2b52c8';
const folder = join(root, 'demo/icons');
const lucide = join(
  dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
  'icons',
);

const mark = readFileSync(join(root, 'demo/icon.svg'), 'utf8');
/** The system cuts the edges off: the ground goes to all of them, and the mark stays within the safe circle. */
const maskable = mark
  .replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"')
  .replace(/<rect[^>]*\/>/, `<rect x="-6" y="-6" width="44" height="44" fill="${ACCENT}" />`);

/** A sign for a page in the colours of the app. */
const sign = (name) => {
  const paths = readFileSync(join(lucide, `${name}.svg`), 'utf8')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^[^]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 48 48"><rect x="-12" y="-12" width="48" height="48" rx="12" fill="${ACCENT}" /><g fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`;
};

const pictures = [
  ['icon-192', 192, mark],
  ['icon-512', 512, mark],
  ['icon-maskable-512', 512, maskable],
  ['dial-192', 192, sign('phone')],
  ['messages-192', 192, sign('message-circle')],
  ['voicemail-192', 192, sign('voicemail')],
];

mkdirSync(folder, { recursive: true });
copyFileSync(join(root, 'demo/icon.svg'), join(folder, 'icon.svg'));
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const [name, size, svg] of pictures) {
    await page.setViewportSize({ width: size, height: size });
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:100vw;height:100vh}</style><img src="${source}">`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    writeFileSync(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
