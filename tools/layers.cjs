// The modules of lib, which are its folders, in layers, from the highest. A module may import from
// the modules of lower layers and from itself. `npm run layers` enforces it, through
// .dependency-cruiser.cjs.
// biome-ignore format: one layer a line
const LAYERS = [
  ['testing'],
  ['constructs', 'cli', 'plugin'],
  ['synth', 'report', 'codegen', 'lsp'],
  ['check', 'validation', 'assist'],
  ['explain'],
  ['patterns', 'workloads', 'diff', 'diagram'],
  ['placement'],
  ['updates', 'scheduling', 'runtime'],
  ['admission'],
  ['cluster', 'messages'],
  ['defaults'],
  ['types', 'rules'],
  ['spec', 'parse', 'resources', 'application', 'custom-resources'],
  ['engine', 'lifecycle', 'gitops', 'references'],
  ['api', 'formats', 'manifest', 'emit', 'platform'],
];
/** The modules that may import cdk8s and constructs. */
const CDK8S_MODULES = ['testing', 'constructs', 'synth', 'validation'];
/** The modules that may import the modules of Node.js. */
const NODE_MODULES = ['platform', 'cli', 'lsp'];
/** The modules that may import a package that the build puts into its own files. */
const BUNDLED_PACKAGES = {
  'custom-resources': ['re2js'],
  lsp: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
};

module.exports = { LAYERS, CDK8S_MODULES, NODE_MODULES, BUNDLED_PACKAGES };
