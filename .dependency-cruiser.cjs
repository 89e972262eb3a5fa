// Which module of lib may import which. The layers, from the highest: a module imports from lower
// layers, and from itself.
// biome-ignore format: one layer a line
const LAYERS = [
  ['testing'],
  ['constructs', 'cli', 'plugin'],
  ['synth', 'report', 'codegen'],
  ['check', 'validation'],
  ['messages'],
  ['patterns', 'workloads', 'diff'],
  ['types', 'rules'],
  ['spec', 'parse', 'resources'],
  ['engine', 'lifecycle', 'gitops'],
  ['api', 'formats', 'manifest', 'emit', 'platform'],
];
const modules = LAYERS.flat();
/** The modules that may import cdk8s and constructs. */
const CDK8S = ['testing', 'constructs', 'synth', 'validation'];
/** The modules that may import the modules of Node.js. */
const NODE = ['platform', 'cli'];

const anyOf = (names) => `(${names.join('|')})`;

const layerRules = LAYERS.flatMap((layer, height) =>
  layer.map((module) => {
    const allowed = [module, ...LAYERS.slice(height + 1).flat()];
    return {
      name: `${module}-imports-upward`,
      comment: `lib/${module} may import only from: ${allowed.join(', ')}.`,
      severity: 'error',
      from: { path: `^lib/${module}/` },
      to: { path: '^lib/', pathNot: `^lib/${anyOf(allowed)}/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-circular',
      comment:
        'Files that import each other, even only for a type, cannot be understood one by one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'module-without-layer',
      comment: 'Add a new module of lib to LAYERS in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: `^lib/${anyOf(modules)}/` },
      to: {},
    },
    {
      name: 'cdk8s-only-in-constructs',
      comment: `Only ${CDK8S.join(', ')} may import cdk8s: all other modules are plain data and functions.`,
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${anyOf(CDK8S)}/` },
      to: { path: '(^|node_modules/)(cdk8s|constructs)($|/)' },
    },
    {
      name: 'no-other-package',
      comment:
        'Users install, and must trust, each package that lib imports: only cdk8s and constructs.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        pathNot: '^lib/|(^|node_modules/)(cdk8s|constructs)($|/)',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'node-only-in-platform',
      comment: 'All modules but platform and cli run in any JavaScript environment.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${anyOf(NODE)}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-entry-point-import',
      comment:
        'The files at the top of lib are for users: a file of lib imports the file that it needs.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^lib/[^/]+\\.ts$' },
    },
  ],
  options: {
    parser: 'swc',
    // Type imports count, too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
