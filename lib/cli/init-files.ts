import { ownPackage } from './own-package.js';

/** The development dependencies of a new project. Each is used by one of its scripts. */
const DEV_DEPENDENCIES = [
  '@swc/core',
  '@swc/jest',
  '@types/jest',
  '@types/node',
  'cdk8s-cli',
  'jest',
  'tsx',
  'typescript',
];

const MAIN_FILE = `import { Chart } from 'cdk8s';
import { App, Deployment } from 'cdk8s-pods';

export function addCharts(app: App): void {
  const web = new Chart(app, 'web');
  new Deployment(web, 'deployment', {
    replicas: 2,
    template: {
      containers: {
        nginx: {
          image: 'nginx:1.29',
          ports: { http: 80 },
          readinessProbe: { httpGet: { port: 'http' } },
          resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '64Mi' } },
        },
      },
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
`;

const TEST_FILE = `import { App } from 'cdk8s-pods';
import { matchers } from 'cdk8s-pods/testing';
import { addCharts } from './main';

expect.extend(matchers);

const app = new App();
addCharts(app);

test('the API server accepts all manifests', () => expect(app).toBeAccepted());

test('nginx runs in two replicas', () => {
  expect(app).toHaveResource('Deployment', { spec: { replicas: 2 } });
});
`;

/**
 * Neither tsx nor swc checks types, so the compiler runs first. Its errors go to standard error,
 * because cdk8s-cli does not show the standard output of an app that fails. cdk8s-cli requires a
 * version of the plugin but ignores it for installed packages.
 */
const cdk8sConfig = (version: string): string => `language: typescript
app: npx tsc --noEmit >&2 && node --import tsx main.ts
output: dist
validations:
  - package: ./node_modules/cdk8s-pods
    version: ${version}
    class: PodValidation
`;

const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node', 'jest'],
  },
  include: ['*.ts'],
};

/** Returns the content of the files of a new project, by their names. */
export function initFiles(name: string): Readonly<Record<string, string>> {
  const { version, peerDependencies, devDependencies } = ownPackage();
  const packageJson = {
    name,
    version: '0.0.0',
    private: true,
    scripts: { start: 'cdk8s synth', test: 'tsc && jest', types: 'tsc' },
    dependencies: { 'cdk8s-pods': `^${version}`, ...peerDependencies },
    devDependencies: Object.fromEntries(
      DEV_DEPENDENCIES.map((tool) => [tool, `^${devDependencies[tool]}`]),
    ),
    jest: { transform: { '\\.ts$': '@swc/jest' } },
  };
  return {
    'package.json': toJson(packageJson),
    'main.ts': MAIN_FILE,
    'main.test.ts': TEST_FILE,
    'cdk8s.yaml': cdk8sConfig(version),
    'tsconfig.json': toJson(TSCONFIG),
    '.gitignore': 'dist\nnode_modules\n',
  };
}

const toJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
