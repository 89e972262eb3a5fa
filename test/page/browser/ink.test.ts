// The drawing of the editor lies exactly below the text of the text area. Otherwise the caret would
// not be where the text is.
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser.js';
import { OpenedPage } from '../opened-page.js';

const TEXT = `# 한국어 주석: 파드 日本語
apiVersion: v1
kind: Pod
metadata: { name: "파드", labels: { 앱: 값, b: "é ñ — → ✓" } }
spec: { containers: [{ name: a, image: a, args: ["!= === -> fi", "\ttab"] }] }
`;
const LINES = 5;

/** Shows only one of the two, in black. */
const ONLY = {
  drawing: '.code, .code * { color: #000 !important } textarea { color: transparent !important }',
  area: '.line { visibility: hidden !important } textarea { color: #000 !important }',
};
const PLAIN = `.line, .line *, .editor, textarea {
    background: none !important; text-decoration: none !important; outline: none !important;
    caret-color: transparent !important }
  .editor-frame::after, .number, .inline-message { visibility: hidden !important }
  .editor-frame { background: #fff !important }`;

type Edges = readonly [left: number, right: number, top: number, bottom: number];

describeInBrowser('the drawing and the text area', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['on a large screen', { viewport: { width: 1440, height: 900 } }, 21],
    ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true }, 25],
  ])('have the ink of each line at the same place %s', async (_, options, lineHeight) => {
    const opened = await OpenedPage.open(browser, { ...options, colorScheme: 'light' });
    const { page } = opened;
    await opened.write(TEXT);
    const inkOf = async (only: keyof typeof ONLY): Promise<readonly Edges[]> => {
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, PLAIN + ONLY[only]);
      const picture = await page.locator('.editor').screenshot();
      return page.evaluate(edgesInPicture, {
        url: `data:image/png;base64,${picture.toString('base64')}`,
        lines: LINES,
        lineHeight,
      });
    };
    const [drawing, area] = [await inkOf('drawing'), await inkOf('area')];
    for (const [left, right] of drawing) expect(right - left).toBeGreaterThan(60);
    const distances = drawing.flatMap((edges, line) =>
      edges.map((edge, i) => Math.abs(edge - (area[line]?.[i] ?? 0))),
    );
    expect(Math.max(...distances)).toBeLessThanOrEqual(1);
    await opened.close();
  });
});

/** Runs in the browser: returns where the dark pixels of each line begin and end. */
async function edgesInPicture({
  url,
  lines,
  lineHeight,
}: {
  readonly url: string;
  readonly lines: number;
  readonly lineHeight: number;
}): Promise<readonly Edges[]> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return Array.from({ length: lines }, (_, line) => {
    const { data, width } = context.getImageData(
      0,
      10 + line * lineHeight,
      image.width - 20,
      lineHeight,
    );
    const xs: number[] = [];
    const ys: number[] = [];
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 255) < 110) {
        xs.push((at / 4) % width);
        ys.push(Math.floor(at / 4 / width));
      }
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
  });
}
