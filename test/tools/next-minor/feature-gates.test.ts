import {
  changesDefault,
  compareGates,
  gateProposals,
  gateStates,
  gateUses,
  partsOf,
} from '../../../tools/next-minor/feature-gates.js';

const FEATURES = new Map([
  [
    'pkg/features/kube_features.go',
    `const (
	// owner: @someone
	// kep: https://kep.k8s.io/5607
	//
	// Lets containers stop with another signal.
	StopSignals featuregate.Feature = "StopSignals"

	// owner: @someone
	Removed featuregate.Feature = "Removed"
)

var defaultVersionedKubernetesFeatureGates = map[featuregate.Feature]featuregate.VersionedSpecs{
	StopSignals: {
		{Version: version.MustParse("1.36"), Default: false, PreRelease: featuregate.Alpha},
		// A comment.
		{Version: version.MustParse("1.38"), Default: true, PreRelease: featuregate.Beta}, // a note
	},

	genericfeatures.Server: {
		{Version: version.MustParse("1.30"), Default: true, PreRelease: featuregate.GA},
	},
}

var dependencies = map[featuregate.Feature][]featuregate.Feature{
	StopSignals: {},

	Other: {StopSignals},
}
`,
  ],
]);

test('the state of a gate is that of the newest entry up to a minor', () => {
  expect([...gateStates(FEATURES, 37)]).toEqual([
    ['StopSignals', 'Alpha, off'],
    ['Server', 'GA, on'],
  ]);
  expect(gateStates(FEATURES, 38).get('StopSignals')).toBe('Beta, on');
  expect(gateStates(FEATURES, 35).has('StopSignals')).toBe(false);
});

test('the proposal of a gate', () => {
  expect([...gateProposals(FEATURES)]).toEqual([['StopSignals', 'https://kep.k8s.io/5607']]);
});

test('the files that ask for a gate, and their parts', () => {
  const files = new Map([
    ['pkg/api/pod/util.go', 'utilfeature.Enabled(features.StopSignals) && x'],
    ['pkg/kubelet/kubelet.go', 'Enabled(features.StopSignals); Enabled(kubefeatures.Other)'],
  ]);
  expect([...gateUses(files)]).toEqual([
    ['StopSignals', ['pkg/api/pod/util.go', 'pkg/kubelet/kubelet.go']],
    ['Other', ['pkg/kubelet/kubelet.go']],
  ]);
  expect(partsOf(['pkg/kubelet/kubelet.go', 'pkg/api/pod/util.go'])).toEqual([
    'validation',
    'kubelet',
  ]);
});

test('gates that are used and differ, those with another default first', () => {
  const gates = (states: Record<string, string>): Parameters<typeof compareGates>[0] => ({
    states: new Map(Object.entries(states)),
    uses: new Map(['A', 'B', 'C', 'D', 'E'].map((name) => [name, ['pkg/api/pod/util.go']])),
    proposals: new Map(),
  });
  const older = gates({
    A: 'Beta, on',
    B: 'Alpha, off',
    C: 'GA, on',
    D: 'GA, on',
    Unused: 'GA, on',
  });
  const newer = gates({ A: 'GA, on', B: 'Beta, on', D: 'GA, on', E: 'Alpha, off' });
  const changes = compareGates(older, newer);
  expect(changes.map(({ name, was, is }) => [name, was, is])).toEqual([
    ['B', 'Alpha, off', 'Beta, on'],
    ['A', 'Beta, on', 'GA, on'],
    ['C', 'GA, on', undefined],
    ['E', undefined, 'Alpha, off'],
  ]);
  expect(changes.filter(changesDefault).map(({ name }) => name)).toEqual(['B']);
});
