// Our App writes the same files as the App of cdk8s, byte for byte.
import { join } from 'node:path';
import {
  type AppProps,
  App as Cdk8sApp,
  type IResolver,
  type ResolutionContext,
  Testing,
  YamlOutputType,
} from 'cdk8s';
import { App } from '../../lib/index.js';
import { sampleSize } from '../support/sample-size.js';
import { folderContents, inScratch } from './folder-contents.js';
import { addRandomObjects } from './random-app.js';
import { failingApps, sampleApps } from './sample-apps.js';

const TYPES = [
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

class Mirror implements IResolver {
  resolve(context: ResolutionContext): void {
    if (context.value === 'nginx:1.27') context.replaceValue('mirror/nginx:1.27');
  }
}

const OPTIONS: Readonly<Record<string, AppProps>> = {
  'by default': {},
  'with another extension and construct metadata': {
    outputFileExtension: '.yml',
    recordConstructMetadata: true,
  },
  'with a resolver': { resolvers: [new Mirror()] },
};

/** Our App, without validation: the objects have values that an API server refuses. */
class OurApp extends App {
  constructor(props: AppProps) {
    super({ ...props, validateAll: false });
  }
}

type AppClass = new (props: AppProps) => Cdk8sApp;
const both = <T>(work: (type: AppClass, i: number) => T): readonly T[] =>
  [Cdk8sApp, OurApp].map(work);
type Fill = (app: Cdk8sApp, folder: string) => void;

function synthesized(fill: Fill, props: AppProps): readonly Readonly<Record<string, string>>[] {
  return inScratch((folder) =>
    both((type, i) => {
      const outdir = join(folder, String(i));
      const app = new type({ ...props, outdir });
      fill(app, folder);
      app.synth();
      return folderContents(outdir);
    }),
  );
}

describe.each(Object.entries(sampleApps))('%s', (_name, fill) => {
  test.each(TYPES.map((type) => [YamlOutputType[type], type] as const))(
    '%s',
    (_type, yamlOutputType) => {
      for (const props of Object.values(OPTIONS)) {
        const [theirs, ours] = synthesized(fill, { ...props, yamlOutputType });
        expect(ours).toEqual(theirs);
      }
    },
  );

  test.each(Object.entries(OPTIONS))('synthYaml and Testing.synth, %s', (_option, props) => {
    inScratch((folder) => {
      const [theirs, ours] = both((type) => {
        const app = new type(props);
        fill(app, folder);
        return [
          app.synthYaml(),
          app.charts.map((chart) => [chart.node.path, Testing.synth(chart)]),
        ];
      });
      expect(ours).toEqual(theirs);
    });
  });
});

/** The lines of a message that report an error. cdk8s writes a title above them, we a summary. */
const errorLines = (message: string): readonly string[] =>
  message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('Validation failed with '));

describe('throws the same errors as cdk8s', () => {
  test.each(Object.entries(failingApps))('%s', (_name, fill) => {
    for (const yamlOutputType of TYPES) {
      const [theirs, ours] = both((type) =>
        inScratch((folder) => {
          const app = new type({ outdir: join(folder, 'dist'), yamlOutputType });
          fill(app);
          try {
            app.synth();
            return folderContents(join(folder, 'dist'));
          } catch (error) {
            return errorLines((error as Error).message);
          }
        }),
      );
      expect(ours).toEqual(theirs);
    }
  });
});

const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);
const APPS = sampleSize('CDK8S_PODS_APPS', 60);

test(`${APPS} random apps have the same output, seed ${SEED}`, () => {
  for (let i = 0; i < APPS; i++) {
    const yamlOutputType = TYPES[i % TYPES.length] as YamlOutputType;
    const [theirs, ours] = synthesized((app) => addRandomObjects(app, SEED + i), {
      yamlOutputType,
    });
    expect([SEED + i, ours]).toEqual([SEED + i, theirs]);
  }
});

test('keeps the order of keys if CDK8S_DISABLE_SORT is set', () => {
  process.env['CDK8S_DISABLE_SORT'] = '1';
  try {
    const [theirs, ours] = synthesized((app, folder) => sampleApps['metadata']?.(app, folder), {});
    expect(ours).toEqual(theirs);
  } finally {
    delete process.env['CDK8S_DISABLE_SORT'];
  }
});
