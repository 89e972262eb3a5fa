// Who may import whom. The rooms of lib stand on floors, from the highest; a room imports from lower floors, and from itself.
// biome-ignore format: a floor a line
const FLOORS = [
  ['testing'],
  ['constructs', 'cli', 'plugin'],
  ['synth', 'report', 'typescript'],
  ['check'],
  ['explain'],
  ['patterns', 'workloads', 'checked'],
  ['spec', 'rules'],
  ['source'],
  ['engine', 'lifecycle', 'gitops'],
  ['api', 'formats', 'manifest', 'disk'],
];
const rooms = FLOORS.flat();
/** The rooms that may know cdk8s. */
const CDK8S = ['testing', 'constructs', 'synth'];
/** The rooms that may know the machine they run on. */
const NODE = ['disk', 'cli'];

const oneOf = (names) => `(${names.join('|')})`;

const arrows = FLOORS.flatMap((floor, height) =>
  floor.map((room) => {
    const allowed = [room, ...FLOORS.slice(height + 1).flat()];
    return {
      name: `${room}-looks-up`,
      comment: `lib/${room} may import only from: ${allowed.join(', ')}.`,
      severity: 'error',
      from: { path: `^lib/${room}/` },
      to: { path: '^lib/', pathNot: `^lib/${oneOf(allowed)}/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-circle',
      comment: 'Files that import each other, even for a type alone, cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'room-without-floor',
      comment: 'A new room of lib is given a floor in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^lib/[^/]+/', pathNot: `^lib/${oneOf(rooms)}/` },
      to: {},
    },
    {
      name: 'cdk8s-stays-in-constructs',
      comment: 'All but the shells is plain data and functions, types included.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${oneOf(CDK8S)}/` },
      to: { path: '(^|node_modules/)(cdk8s|constructs)($|/)' },
    },
    {
      name: 'no-other-package',
      comment: 'What lib imports is installed with it, and read by whoever trusts it: cdk8s and constructs.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { pathNot: '^lib/|(^|node_modules/)(cdk8s|constructs)($|/)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'node-stays-on-the-disk',
      comment: 'All but the room that writes files runs wherever JavaScript does.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/${oneOf(NODE)}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-a-door',
      comment: 'The files at the top of lib are for users: inside, a file imports the file that it needs.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^lib/[^/]+\\.ts$' },
    },
  ],
  options: {
    parser: 'swc',
    // Type imports are arrows too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
