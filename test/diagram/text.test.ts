import { anatomyText } from '../../lib/diagram/anatomy-text.js';
import { anatomyMermaid, lifeMermaid, orderMermaid } from '../../lib/diagram/mermaid.js';
import { orderText } from '../../lib/diagram/order-text.js';
import { simulate } from '../../lib/lifecycle/simulate.js';
import { hostileTexts } from '../support/hostile-text.js';
import { anatomyOfSpec, SHOP_ANATOMY, SHOP_SPEC } from './sample-manifest.js';

test('describes the anatomy of a Pod', () => expect(anatomyText(SHOP_ANATOMY)).toMatchSnapshot());

test('describes the start order and the stop order', () =>
  expect(orderText(SHOP_SPEC)).toMatchSnapshot());

test('writes the anatomy as a Mermaid flowchart', () =>
  expect(anatomyMermaid(SHOP_ANATOMY)).toMatchSnapshot());

test('writes the orders as a Mermaid flowchart', () =>
  expect(orderMermaid(SHOP_SPEC)).toMatchSnapshot());

test('writes the life as a Mermaid Gantt chart', () => {
  const script = { tail: [{ runs: 8, exit: 1 }, {}] };
  const life = simulate(SHOP_SPEC, { script, deleted: { at: 40 } });
  expect(lifeMermaid(SHOP_SPEC, life, 'Pod shop')).toMatchSnapshot();
});

/** The lines of a flowchart, if no name adds anything to them. */
const FLOWCHART =
  /^(?:flowchart LR| {2}end| +\w+(?:\[\(?"[^"%{}<>]*"\)?\]| (?:-->|---|-\.-)\|"[^"%{}<>]*"\| \w+)| {2}subgraph \w+\["[^"%{}<>]*"\])$/;

test('a name cannot add anything to a picture', () => {
  for (const text of hostileTexts(500, 7)) {
    const spec = {
      containers: [
        { name: text, image: text, volumeMounts: [{ name: text, mountPath: text }] },
        { name: 'b', image: 'b' },
      ],
      volumes: [{ name: text, configMap: { name: text } }],
    };
    const flowcharts = anatomyMermaid(anatomyOfSpec(spec)) + orderMermaid(spec);
    for (const line of flowcharts.trimEnd().split('\n'))
      expect(line.replaceAll('<br>', ' ')).toMatch(FLOWCHART);
    const plain = anatomyText(anatomyOfSpec(JSON.parse(JSON.stringify(spec, replaceText))));
    expect(anatomyText(anatomyOfSpec(spec)).split('\n')).toHaveLength(plain.split('\n').length);
  }
});

/** Replaces each string of a value by `x`. */
const replaceText = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? 'x' : value;
