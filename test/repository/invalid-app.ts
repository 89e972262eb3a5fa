// An app whose Pod is invalid, for start.test.ts.
import { Chart } from 'cdk8s';
import { App, Pod, type PodProps } from '../../lib/index.js';

const props: PodProps = { containers: { app: { image: '' } } };
const app = new App();
new Pod(new Chart(app, 'chart'), 'pod', props);
app.synth();
