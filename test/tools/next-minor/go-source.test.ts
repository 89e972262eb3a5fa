import { firstSentence } from '../../../tools/next-minor/api-changes.js';
import { compareCode, compareTexts } from '../../../tools/next-minor/code-changes.js';
import { buildErrors, newGoMod, unavailableModules } from '../../../tools/next-minor/go-mod.js';
import { typeMarkers } from '../../../tools/next-minor/go-source.js';

const TYPES = `// Mode is a mode.
// +enum
// +k8s:enum
type Mode string

const (
	// ModeA is the first.
	ModeA Mode = "A"
	ModeB Mode = "B"
	Other string = "C"
)

type Probe struct {
	// mode of the probe.
	// +featureGate=ProbeMode
	// +optional
	Mode Mode \`json:"mode,omitempty" protobuf:"bytes,1,opt,name=mode"\`
	// +optional
	Path string \`json:"path,omitempty"\`
}

type Next struct {
	Probe \`json:",inline"\`
	Name  string \`json:"name"\`
}
`;

test('feature gates of fields and values of enumerations', () => {
  const { gates, enums } = typeMarkers(TYPES);
  expect([...gates]).toEqual([['Probe.mode', 'ProbeMode']]);
  expect([...enums]).toEqual([['Mode', ['A', 'B']]]);
});

const files = (source: string): ReadonlyMap<string, string> =>
  new Map([['pkg/apis/core/validation/validation.go', source]]);
const VALIDATE = `func ValidatePod(pod *core.Pod) {
	check(pod, "must be a lower case word")
}

func (podStrategy) Validate() {
	// A comment.
	return
}

func removed() {
}
`;

test('functions that are new, changed and removed', () => {
  const newer = VALIDATE.replace('lower case', 'short')
    .replace('A comment', 'Another comment')
    .replace('removed', 'added');
  expect(compareCode(files(VALIDATE), files(newer))).toEqual([
    {
      file: 'pkg/apis/core/validation/validation.go',
      added: ['added'],
      changed: ['ValidatePod'],
      removed: ['removed'],
    },
  ]);
  expect(compareCode(files(VALIDATE), files(VALIDATE.replace('A comment', 'Another')))).toEqual([]);
});

test('of a generated function, only its checks count', () => {
  const generated = (call: string): ReadonlyMap<string, string> =>
    new Map([
      [
        'pkg/apis/core/v1/zz_generated.validations.go',
        `func Validate_Pod() {\n\t// field\n\tx := 1\n\terrs = append(errs, validate.${call})\n}\n`,
      ],
    ]);
  const older = generated('Required(x)');
  const file = 'pkg/apis/core/v1/zz_generated.validations.go';
  const same = new Map([[file, older.get(file)?.replace('x := 1', 'y := 2') ?? '']]);
  expect(compareCode(older, same)).toEqual([]);
  expect(compareCode(older, generated('Forbidden(x)'))).toMatchObject([
    { changed: ['Validate_Pod'] },
  ]);
});

test('sentences in the code of one version only', () => {
  const newer = VALIDATE.replace('must be a lower case word', 'must be short, as \\"a\\" is');
  const { added, removed } = compareTexts(
    files(VALIDATE),
    files(`${newer}var tag = \`json:"a b"\``),
  );
  expect(added.map(({ text }) => text)).toEqual(['must be short, as \\"a\\" is']);
  expect(removed.map(({ text }) => text)).toEqual(['must be a lower case word']);
});

test('the go.mod of a version', () => {
  const upstream = `module k8s.io/kubernetes

go 1.27.0

replace (
	k8s.io/api => ./staging/src/k8s.io/api
	k8s.io/klog => k8s.io/klog v1.0.0
)
`;
  expect(newGoMod('v1.38.0-beta.0', upstream)).toBe(`module cdk8s-pods.invalid/conformance

go 1.27.0

require k8s.io/kubernetes v1.38.0-beta.0

replace (
	k8s.io/api => k8s.io/api v0.38.0-beta.0
)
`);
});

test('errors of the compiler, apart from modules that the proxy lacks', () => {
  const output = `go: downloading k8s.io/api v0.38.0
# cdk8s-pods.invalid/conformance/oracle
oracle/apply.go:12:3: undefined: x
a.go:24:2: k8s.io/new@v0.38.0: reading https://proxy.example/k8s.io/new/@v/v0.38.0.zip: 404 Not Found
	server response: This module version is not available.
oracle/apply.go:12:3: undefined: x
`;
  expect(buildErrors(output)).toEqual(['oracle/apply.go:12:3: undefined: x']);
  expect(unavailableModules(output)).toEqual(['k8s.io/new@v0.38.0']);
});

test.each([
  ['oci is a profile. It is new.', 'oci is a profile.'],
  ['a list,\nsuch as v1.2 of it.\nMore.', 'a list, such as v1.2 of it.'],
  ['no period', 'no period'],
  ['', ''],
])('the first sentence of %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});
