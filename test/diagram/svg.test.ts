import fc from 'fast-check';
import { drawAnatomy } from '../../lib/diagram/draw-anatomy.js';
import { drawLife } from '../../lib/diagram/draw-life.js';
import { drawOrders } from '../../lib/diagram/draw-orders.js';
import { toSvg } from '../../lib/diagram/to-svg.js';
import { simulate } from '../../lib/lifecycle/simulate.js';
import { arbitraryOf } from '../support/arbitrary.js';
import { hostileTexts } from '../support/hostile-text.js';
import { sampleSize } from '../support/sample-size.js';
import { anatomyOfSpec, SHOP_ANATOMY, SHOP_SPEC } from './sample-manifest.js';
import { flatShapes, outsideOf, unclosedElements } from './svg-checks.js';

const RUNS = sampleSize('CDK8S_PODS_DRAWINGS', 1000);
const WIDTHS = fc.constantFrom(320, 560, 720, 1200);

test('draws every Pod that the schema allows within its picture', () =>
  fc.assert(
    fc.property(arbitraryOf('PodSpec', 5), WIDTHS, (spec, width) => {
      const drawing = drawAnatomy(anatomyOfSpec(spec), { width, hasHeading: true });
      expect(outsideOf(drawing)).toEqual([]);
      expect(unclosedElements(toSvg(drawing))).toEqual([]);
      expect(unclosedElements(toSvg(drawOrders(spec, { width, title: 'Pod web' })))).toEqual([]);
    }),
    { numRuns: RUNS },
  ));

test('draws values of any type', () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), (containers, volumes) => {
      const drawing = drawAnatomy(anatomyOfSpec({ containers, volumes }));
      expect(unclosedElements(toSvg(drawing))).toEqual([]);
    }),
    { numRuns: RUNS },
  ));

test('draws the life of a Pod within its picture, at each width', () => {
  const events = {
    script: { tail: [{ runs: 8, exit: 1 }, {}] },
    deleted: { at: 40 },
    until: 120,
  } as const;
  const life = simulate(SHOP_SPEC, events);
  for (const width of [320, 560, 720, 1200]) {
    const drawing = drawLife(SHOP_SPEC, life, { title: 'a', until: 120, deletedAt: 40, width });
    expect(outsideOf(drawing)).toEqual([]);
    expect(unclosedElements(toSvg(drawing))).toEqual([]);
  }
});

test('a name can neither end its element nor hide anything', () => {
  for (const text of hostileTexts(RUNS, 5)) {
    const spec = { containers: [{ name: text, image: text }], volumes: [{ name: text }] };
    const svg = toSvg(drawAnatomy(anatomyOfSpec(spec)));
    expect(unclosedElements(svg)).toEqual([]);
    expect(svg.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u);
  }
});

test('shows a mount of an undeclared volume as broken', () => {
  const mount = (name: string) => ({ name, mountPath: '/data' });
  const spec = (name: string) => ({
    containers: [{ name: 'app', image: 'a', volumeMounts: [mount(name)] }],
    volumes: [{ name: 'data', emptyDir: {} }],
  });
  const styles = (name: string) =>
    flatShapes(drawAnatomy(anatomyOfSpec(spec(name))).shapes).map((shape) =>
      'style' in shape ? shape.style : '',
    );
  expect(styles('data')).not.toContain('mount broken');
  expect(styles('dta')).toContain('mount broken');
});

test('draws longer bars for greater amounts', () => {
  const bars = flatShapes(drawAnatomy(SHOP_ANATOMY).shapes).flatMap((shape) =>
    shape.shape === 'rect' && shape.style === 'request' ? [Math.round(shape.width)] : [],
  );
  // The CPU and memory of migrate, proxy and app: 200m, 256Mi, 50m, 64Mi, 250m, 256Mi.
  const [migrate, , proxy, , app] = bars as [number, number, number, number, number, number];
  expect(migrate / app).toBeCloseTo(200 / 250, 1);
  expect(proxy / app).toBeCloseTo(50 / 250, 1);
});
