// An app whose Pod no server takes: see start.test.ts.
import { App, Chart } from 'cdk8s';
import { Pod, type PodProps } from '../../lib/index.js';

const props: PodProps = { containers: { app: { image: '' } } };
const app = new App();
new Pod(new Chart(app, 'chart'), 'pod', props);
app.synth();
