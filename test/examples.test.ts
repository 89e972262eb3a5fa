import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Chart, Testing } from 'cdk8s';

const FOLDER = join(__dirname, '../examples');

test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.ts')))('%s', (file) => {
  const app: App = Testing.app();
  require(join(FOLDER, file)).addCharts(app);
  const charts = app.node.children.filter((child): child is Chart => child instanceof Chart);
  const made = charts
    .flatMap((chart) => Testing.synth(chart))
    .map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect(made).toMatchSnapshot();
});
