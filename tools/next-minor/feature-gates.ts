import type { GoFiles } from './go-source.js';

/** The state of a feature gate in a minor version, such as `Beta, on`. */
type GateState = string;

/** A feature gate whose stage or default differs between two versions. */
export interface GateChange {
  readonly name: string;
  /** `undefined` if the version does not have the gate. */
  readonly was: GateState | undefined;
  readonly is: GateState | undefined;
  /** The files of Kubernetes that ask for the gate. */
  readonly files: readonly string[];
  /** The page of the proposal that introduced it. */
  readonly proposal: string | undefined;
}

const GATE = /^\t(?:\w+\.)?(\w+): \{\n((?:\t\t.*\n)+)\t\},/gm;
const SPEC =
  /Version: version\.MustParse\("1\.(\d+)"\), Default: (\w+), PreRelease: (?:featuregate\.)?(\w+)/g;
const STAGES: Readonly<Record<string, string>> = { PreAlpha: 'pre-alpha' };

/** Returns the state of each feature gate in 1.`minor`, from the files that define them. */
export function gateStates(files: GoFiles, minor: number): ReadonlyMap<string, GateState> {
  const states = new Map<string, GateState>();
  for (const source of files.values())
    for (const [, name = '', specs = ''] of source.matchAll(GATE)) {
      const [, , on, stage = ''] =
        [...specs.matchAll(SPEC)].findLast(([, since]) => Number(since) <= minor) ?? [];
      if (on !== undefined)
        states.set(name, `${STAGES[stage] ?? stage}, ${on === 'true' ? 'on' : 'off'}`);
    }
  return states;
}

/** The parts of Kubernetes that concern Pods, by the folders of their code. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['validation', /^pkg\/(api|apis|registry)\//],
  ['admission', /^plugin\/pkg\/admission\//],
  ['kubelet', /^pkg\/(kubelet|probe)\//],
  ['scheduler', /^pkg\/scheduler\//],
  ['controllers', /^pkg\/controller\//],
];

/** The folders of the code in which gates that concern Pods are used. */
export const GATED_FOLDERS: readonly string[] = [
  'pkg/api/pod',
  'pkg/api/job',
  'pkg/api/service',
  'pkg/api/persistentvolumeclaim',
  'pkg/apis/apps',
  'pkg/apis/autoscaling',
  'pkg/apis/batch',
  'pkg/apis/core',
  'pkg/apis/networking',
  'pkg/apis/policy',
  'pkg/registry/apps',
  'pkg/registry/batch',
  'pkg/registry/core/pod',
  'pkg/registry/core/service',
  'plugin/pkg/admission',
  'pkg/controller/daemon',
  'pkg/controller/deployment',
  'pkg/controller/job',
  'pkg/controller/podautoscaler',
  'pkg/controller/replicaset',
  'pkg/controller/statefulset',
  'pkg/kubelet',
  'pkg/probe',
  'pkg/scheduler',
];

/** Returns the files that ask for each feature gate. */
export function gateUses(files: GoFiles): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, Set<string>>();
  for (const [path, source] of files)
    for (const [, name = ''] of source.matchAll(/\b\w*features\.([A-Z]\w+)/g))
      uses.set(name, (uses.get(name) ?? new Set()).add(path));
  return new Map([...uses].map(([name, paths]) => [name, [...paths]]));
}

/** Returns the parts of Kubernetes to which files belong, such as `kubelet`. */
export const partsOf = (files: readonly string[]): readonly string[] =>
  PARTS.flatMap(([part, pattern]) => (files.some((file) => pattern.test(file)) ? [part] : []));

const PROPOSAL = /^\t\/\/ kep: (\S+)\n(?:\t\/\/.*\n)*\t(\w+) featuregate\.Feature/gm;

/** Returns the page of the proposal of each feature gate, from the files that define them. */
export const gateProposals = (files: GoFiles): ReadonlyMap<string, string> =>
  new Map(
    [...files.values()].flatMap((source) =>
      [...source.matchAll(PROPOSAL)].map(([, page = '', name = '']) => [name, page] as const),
    ),
  );

/** The feature gates in the source code of a version. */
export interface Gates {
  readonly states: ReadonlyMap<string, GateState>;
  readonly uses: ReadonlyMap<string, readonly string[]>;
  readonly proposals: ReadonlyMap<string, string>;
}

/**
 * Returns the gates that concern Pods and whose stage or default differs. Those that are on or off
 * unlike before come first.
 */
export function compareGates(older: Gates, newer: Gates): readonly GateChange[] {
  const names = [...new Set([...older.states.keys(), ...newer.states.keys()])].sort();
  const changes = names.flatMap((name): readonly GateChange[] => {
    const [was, is] = [older.states.get(name), newer.states.get(name)];
    const files = newer.uses.get(name) ?? older.uses.get(name) ?? [];
    const proposal = newer.proposals.get(name) ?? older.proposals.get(name);
    return was === is || files.length === 0 ? [] : [{ name, was, is, files, proposal }];
  });
  return [...changes.filter(changesDefault), ...changes.filter((each) => !changesDefault(each))];
}

const isOn = (state: GateState | undefined): boolean => state?.endsWith(', on') === true;

/** Whether a default server behaves differently: a gate that was on and is removed stays on. */
export const changesDefault = ({ was, is }: GateChange): boolean =>
  is !== undefined && isOn(was) !== isOn(is);
