// `npm run bench:page` measures the page in a browser: its size, how long it takes to load, and
// from a keystroke to its findings, in a stream of 300 and one of 3,000 lines.
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { fillPage } from '../lib/cli/page-template.js';
import { SHOP } from '../page/examples/shop.js';
import { launchBrowser } from '../test/support/browser.js';
import { scratchFolder } from './measure.js';

const LOADS = 7;
const EDITS = 100;
const VIEWS = ['findings', 'anatomy', 'life', 'update', 'stored', 'typescript'];

const file = join(scratchFolder('bench-page'), 'page.html');

/** Returns a stream of Pods with at least some number of lines. */
function streamOf(lines: number, pod: string): string {
  const parts: string[] = [];
  for (let i = 0; parts.length * pod.split('\n').length < lines; i++)
    parts.push(pod.replace('name: shop\n', `name: shop-${i}\n`));
  return parts.join('---\n');
}

function writePage(text: string): string {
  const page = fillPage([{ name: 'stream.yaml', text }], {
    kubernetes: '1.37',
    podSecurity: undefined,
    hazards: 'warning',
    podTemplates: new Map(),
  });
  writeFileSync(file, page);
  return page;
}

/** Returns the median, the 95th percentile and the maximum of times, in milliseconds. */
function summaryOf(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  return `median ${at(0.5)}, 95 % ${at(0.95)}, maximum ${at(1)} ms`;
}

/** Runs in the browser: the times at which the page is ready and has painted. */
const LOAD_TIMES = `({
  ready: performance.getEntriesByName('ready')[0].startTime,
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
})`;

/** Runs in the browser: the times from a keystroke to the findings, and to the next frame. */
const EDIT_TIMES = `(async () => {
  const area = document.querySelector('textarea');
  const at = area.value.indexOf('image: shop/app:1.4.2') + 'image: shop/app:1.4.2'.length;
  area.focus();
  area.setSelectionRange(at, at);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [findings, frames] = [[], []];
  for (let i = 0; i < ${EDITS}; i++) {
    const begin = performance.now();
    document.execCommand('insertText', false, String(i % 10));
    findings.push(performance.now() - begin);
    await new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }));
    frames.push(performance.now() - begin);
  }
  return { findings, frames, lines: area.value.split('\\n').length };
})()`;

async function measureLoad(browser: Browser): Promise<void> {
  const ready: number[] = [];
  const paint: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForTimeout(200);
    const times = (await page.evaluate(LOAD_TIMES)) as { ready: number; paint: number };
    ready.push(times.ready);
    paint.push(times.paint);
    await page.close();
  }
  console.log(`Ready: ${summaryOf(ready)}. First paint: ${summaryOf(paint)}.`);
}

async function measureEdits(browser: Browser, view: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  await page.click(`#tab-${view}`);
  if (view === 'update') await page.click('text=Take the present text');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busyTime();
  const { findings, frames, lines } = (await page.evaluate(EDIT_TIMES)) as {
    findings: number[];
    frames: number[];
    lines: number;
  };
  const busy = ((await busyTime()) - before) / EDITS;
  console.log(`  ${lines} lines, ${view} is shown:`);
  console.log(`    findings   ${summaryOf(findings)}`);
  console.log(`    next frame ${summaryOf(frames)}`);
  console.log(`    processor  ${(busy * 1000).toFixed(1)} ms per edit, on the main thread`);
  await page.close();
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const html = writePage('kind: Pod\n');
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  const compressed = gzipSync(html, { level: 9 }).length;
  console.log(`Size: ${kilobytes(statSync(file).size)}, ${kilobytes(compressed)} compressed.`);
  await measureLoad(browser);
  console.log(`From a keystroke, ${EDITS} edits:`);
  const fixed = SHOP.replace('"9090"', '9090').replace('htpp', 'http').replace('lgos', 'logs');
  for (const lines of [300, 3000]) {
    writePage(streamOf(lines, fixed));
    for (const view of lines === 300 ? VIEWS : ['anatomy', 'update'])
      await measureEdits(browser, view);
  }
  await browser.close();
}

main();
