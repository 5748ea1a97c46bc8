import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { BenchPage } from './pages/bench-page.ts';

export const CONTENDERS = ['hubline', 'sip-js', 'jssip'] as const;
export type Contender = (typeof CONTENDERS)[number];

const STEP_MS = 15_000;

/** Does one thing on a page; fails with its name when it never ends. */
export async function run<Name extends keyof BenchPage>(
  page: Page,
  name: Name,
  ...args: Parameters<BenchPage[Name]>
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  return runWithin(STEP_MS, page, name, ...args);
}

/** The same with another patience. */
export async function runWithin<Name extends keyof BenchPage>(
  milliseconds: number,
  page: Page,
  name: Name,
  ...args: Parameters<BenchPage[Name]>
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`${name} took too long`));
  }, milliseconds);
  const done = page.evaluate(
    ([step, given]) => {
      const bench = window.bench as unknown as Record<string, (...all: string[]) => unknown>;
      return bench[step]?.(...given);
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<BenchPage[Name]>>>;
  try {
    return await Promise.race([done, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Any page of the server's own origin will do: the policy of that page is set aside, the script is ours.
 * `prepare` is for what must be there before it.
 */
export async function openPage(
  browser: Browser,
  url: string,
  script: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(`${url}/api/server`);
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => 'bench' in window);
  return page;
}

/** The script of each contender. */
export async function bundle(): Promise<Record<Contender, string>> {
  const entries = await Promise.all(
    CONTENDERS.map(async (contender) => [contender, await bundled(contender)] as const),
  );
  return Object.fromEntries(entries) as Record<Contender, string>;
}

/** One script of `pages/`. */
export async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['@hubline/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}
