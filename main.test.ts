import { type App, Chart, Testing, Yaml } from 'cdk8s';
import { addCharts } from './main.js';

const app: App = Testing.app();
addCharts(app);

const charts = app.node.children.filter((child): child is Chart => child instanceof Chart);

test.each(charts.map((chart): [string, Chart] => [chart.node.id, chart]))('%s', (_, chart) => {
  expect(Yaml.stringify(...Testing.synth(chart))).toMatchSnapshot();
});
