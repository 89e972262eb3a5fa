// The picture, the diagram and the text of an application.
import { applicationMermaid } from '../../../lib/diagram/application/application-mermaid.js';
import { applicationText } from '../../../lib/diagram/application/application-text.js';
import { drawApplication } from '../../../lib/diagram/application/draw-application.js';
import { limitedSections } from '../../../lib/diagram/application/limited-sections.js';
import type { Box } from '../../../lib/diagram/shapes.js';
import { estimateWidth } from '../../../lib/diagram/text-width.js';
import { toSvg } from '../../../lib/diagram/to-svg.js';
import { displayWidth } from '../../../lib/formats/wrap-text.js';
import { object, service, workload } from '../../application/objects.js';
import { hostileTexts } from '../../support/hostile-text.js';
import { flatShapes, outsideOf, unclosedElements } from '../svg-checks.js';
import { mapOf, shopMap } from './shop-map.js';

const titled = (map: ReturnType<typeof mapOf>) => [{ title: '', map }];
const SHOP = titled(shopMap());

test('describes the shop in lines of 80 columns', () => {
  const text = applicationText(SHOP, 80);
  expect(text).toMatchSnapshot();
  expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
});

test('writes the shop as a Mermaid flowchart', () =>
  expect(applicationMermaid(SHOP)).toMatchSnapshot());

test.each([320, 720, 960, 1400])('draws the shop within a picture of %i pixels', (width) => {
  const drawing = drawApplication(SHOP, { width, hasHeading: true });
  expect(outsideOf(drawing)).toEqual([]);
  expect(unclosedElements(toSvg(drawing))).toEqual([]);
});

test('no two boxes of objects overlap, and each text is within its box', () => {
  const shapes = flatShapes(drawApplication(SHOP).shapes);
  const boxes = shapes.flatMap((each) =>
    each.shape === 'rect' && each.style.startsWith('object') ? each : [],
  );
  expect(boxes.length).toBeGreaterThanOrEqual(20);
  const overlaps = (a: Box, b: Box): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
  for (const each of shapes) {
    if (each.shape !== 'text' || !/^(?:name|tiny)/.test(each.style)) continue;
    const font = each.style === 'name' ? 'name' : 'tiny';
    const right = each.x + estimateWidth(each.text, font);
    const box = boxes.find(
      ({ x, y, width, height }) =>
        x < each.x && right <= x + width && y < each.y && each.y < y + height,
    );
    expect(box).toBeDefined();
  }
});

test('each arrow ends at the edge of a box', () => {
  const shapes = flatShapes(drawApplication(SHOP).shapes);
  const boxes = shapes.flatMap((each) =>
    each.shape === 'rect' && each.style.startsWith('object') ? each : [],
  );
  const tips = shapes.flatMap((each) =>
    each.shape === 'path' && each.style === 'tip' ? each.d : [],
  );
  expect(tips.length).toBeGreaterThan(15);
  for (const tip of tips) {
    const [x = 0, y = 0] = (/^M([\d.]+) ([\d.]+)/.exec(tip) ?? []).slice(1).map(Number);
    const isAtEdge = (box: Box): boolean =>
      (near(x, box.x) || near(x, box.x + box.width) || near(y, box.y + box.height)) &&
      x >= box.x - 0.01 &&
      x <= box.x + box.width + 0.01 &&
      y >= box.y &&
      y <= box.y + box.height + 0.01;
    expect(boxes.some(isAtEdge)).toBe(true);
  }
});

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

test('links with findings are marked in each form', () => {
  const marked = flatShapes(drawApplication(SHOP).shapes).filter(
    (each) => each.shape === 'text' && each.style === 'tiny use error',
  );
  expect(marked.map((each) => 'text' in each && each.text)).toEqual([
    'port 8080',
    'port 80 → htpp',
    'variables: LOGLEVEL',
    'variables: password',
  ]);
  expect(toSvg(drawApplication(SHOP))).toContain("Did you mean 'LOG_LEVEL'?");
  expect(applicationText(SHOP, undefined).match(/^ +error: /gm)).toHaveLength(4);
  expect(applicationMermaid(SHOP).match(/-\.->\|"error: /g)).toHaveLength(4);
});

/** A line of a flowchart, if no name adds anything to it. */
const FLOWCHART = new RegExp(
  [
    'flowchart LR| {2}end| {2}classDef absent stroke-dasharray: 5 4| {2}class [a-z0-9,]+ absent',
    ' {2}subgraph g\\d+\\["[^"%{}<>]*"\\]| +a\\d+o\\d+\\["[^"%{}<>]*"\\]',
    ' +a\\d+o\\d+ (?:-->|-\\.->)\\|"[^"%{}<>]*"\\| a\\d+o\\d+',
  ]
    .map((each) => `^(?:${each})$`)
    .join('|'),
);

test('a name cannot add anything to a picture, a diagram or a text', () => {
  for (const text of hostileTexts(300, 11)) {
    const named = (name: string) => {
      const envFrom = [{ configMapRef: { name } }];
      const metadata = { namespace: name };
      return titled(
        mapOf(
          [
            workload('Deployment', name, {
              labels: { [name]: name },
              container: { envFrom },
              metadata,
            }),
            service(
              name,
              { selector: { [name]: name }, ports: [{ port: 1, targetPort: name }] },
              metadata,
            ),
            object('example.com/v1', name, name),
          ],
          { complete: true },
        ),
      );
    };
    const svg = toSvg(drawApplication(named(text), { hasHeading: true }));
    expect(unclosedElements(svg)).toEqual([]);
    expect(svg.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u);
    for (const line of applicationMermaid(named(text)).trimEnd().split('\n'))
      expect(line.replaceAll('<br>', ' ')).toMatch(FLOWCHART);
    expect(applicationText(named(text), undefined).replaceAll('\n', '')).toMatch(
      /^[^\p{Cc}\p{Cf}\p{Cs}]*$/u,
    );
  }
});

describe('a large application', () => {
  const deployments = Array.from({ length: 1000 }, (_, i) => [
    workload('Deployment', `web-${i}`),
    service(`web-${i}`, { selector: { app: `web-${i}` }, ports: [{ port: 80 }] }),
  ]).flat();
  const maps = titled(mapOf(deployments));

  test('is drawn up to a limit, and says what is left out', () => {
    const { sections, leftOut } = limitedSections(maps);
    expect(sections.flatMap(({ bands }) => bands)).toHaveLength(750);
    expect(leftOut).toEqual([
      '500 objects are left out: 1500 are shown. Name a part of the application, such as one ' +
        'folder.',
    ]);
    expect(toSvg(drawApplication(maps))).toContain('500 objects are left out');
    expect(applicationText(maps, undefined)).toContain('500 objects are left out');
  });

  test('is a diagram that Mermaid draws, and says what is left out', () => {
    const diagram = applicationMermaid(maps);
    expect(diagram.length).toBeLessThan(50_000);
    expect(diagram.match(/-->/g)?.length).toBeLessThanOrEqual(500);
    expect(diagram).toMatch(/Left out are \d+ objects and \d+ links:/);
  });
});
