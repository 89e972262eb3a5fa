// Which module of lib may import which: a rule for each module, from the layers in
// tools/layers.cjs.
const { LAYERS, CDK8S_MODULES, NODE_MODULES, BUNDLED_PACKAGES } = require('./tools/layers.cjs');

const modules = LAYERS.flat();
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
      comment: 'Add a new module of lib to LAYERS in tools/layers.cjs.',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: `^lib/${anyOf(modules)}/` },
      to: {},
    },
    {
      name: 'cdk8s-only-in-constructs',
      comment:
        `Only ${CDK8S_MODULES.join(', ')} may import cdk8s; ` +
        'the others have plain data and functions.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${anyOf(CDK8S_MODULES)}/` },
      to: { path: '(^|node_modules/)(cdk8s|constructs)($|/)' },
    },
    {
      name: 'no-other-package',
      comment:
        'Users install, and must trust, each package that lib imports: only cdk8s and constructs.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${anyOf(Object.keys(BUNDLED_PACKAGES))}/` },
      to: {
        pathNot: '^lib/|(^|node_modules/)(cdk8s|constructs)($|/)',
        dependencyTypesNot: ['core'],
      },
    },
    ...Object.entries(BUNDLED_PACKAGES).map(([module, packages]) => ({
      name: 'no-other-package',
      comment: `lib/${module} may import only these packages: ${packages.join(', ')}.`,
      severity: 'error',
      from: { path: `^lib/${module}/` },
      to: {
        pathNot: `^lib/|(^|node_modules/)${anyOf(['cdk8s', 'constructs', ...packages])}($|/)`,
        dependencyTypesNot: ['core'],
      },
    })),
    {
      name: 'node-only-in-platform',
      comment: 'All modules but platform and cli run in any JavaScript environment.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${anyOf(NODE_MODULES)}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-in-browser',
      comment: 'The page runs in a browser: it imports only modules of lib that do, too.',
      severity: 'error',
      from: { path: '^page/' },
      to: { pathNot: `^page/|^lib/(?!${anyOf(NODE_MODULES)}/)[^/]+/` },
    },
    {
      name: 'page-is-not-imported',
      comment: 'Only tests and tools import files of the page.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^page/' },
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
    // What `npm run build` and `npm run site` write.
    exclude: { path: '^(build|site/(dist|\\.content))/' },
  },
};
