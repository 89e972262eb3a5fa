import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Chart, Testing, Yaml } from 'cdk8s';
import { addCharts } from './main.js';
import { compileFiles } from './test/types/compile.js';

const app: App = Testing.app();
addCharts(app);

const charts = app.node.children.filter((child): child is Chart => child instanceof Chart);

test.each(charts.map((chart): [string, Chart] => [chart.node.id, chart]))('%s', (_, chart) => {
  expect(Yaml.stringify(...Testing.synth(chart))).toMatchSnapshot();
});

describe('a broken reference does not compile', () => {
  const program = readFileSync(join(__dirname, 'main.ts'), 'utf8')
    .replace('./lib/index.js', 'cdk8s-pods')
    .replace('require.main === module', 'true');

  test.each([
    [
      "key('GREETING')",
      "key('GREETNG')",
      "this ConfigMap has no key 'GREETNG': did you mean 'GREETING'?",
    ],
    [
      "items: [{ key: 'shop.conf'",
      "items: [{ key: 'shop.cnf'",
      "this ConfigMap has no key 'shop.cnf': did you mean 'shop.conf'?",
    ],
    [
      "targetPort: 'http'",
      "targetPort: 'htpp'",
      "these Pods have no port 'htpp': did you mean 'http'?",
    ],
    [
      'scaleTargetRef: web',
      'scaleTargetRef: settings',
      'scaleTargetRef cannot be a ConfigMap: write a workload with a scale, such as a Deployment',
    ],
  ])('%s as %s', async (text, broken, message) => {
    expect(program).toContain(text);
    const output = await compileFiles('7', [program.replace(text, broken)]);
    expect(output.match(/error TS/g)).toHaveLength(1);
    expect(output).toContain(message);
  });

  test('and without it, the program compiles', async () => {
    expect(await compileFiles('7', [program])).toBe('');
  });
});
