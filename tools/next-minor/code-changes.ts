import type { GoFiles } from './go-source.js';

/** The functions of a Go file that differ between two versions. */
export interface CodeChange {
  readonly file: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** The folders whose code decides verdicts. */
export const VERDICT_FOLDERS: readonly string[] = [
  'pkg/api/job',
  'pkg/api/persistentvolumeclaim',
  'pkg/api/pod',
  'pkg/api/service',
  'pkg/apis/apps',
  'pkg/apis/autoscaling/v2',
  'pkg/apis/autoscaling/validation',
  'pkg/apis/batch',
  'pkg/apis/core',
  'pkg/apis/networking',
  'pkg/apis/node',
  'pkg/apis/policy',
  'pkg/apis/rbac',
  'pkg/apis/scheduling',
  'pkg/apis/storage',
  'pkg/registry/apps',
  'pkg/registry/autoscaling',
  'pkg/registry/batch',
  'pkg/registry/core',
  'pkg/registry/networking',
  'pkg/registry/policy',
  'pkg/registry/scheduling',
  'plugin/pkg/admission',
];

/** The folders of the kubelet and the scheduler that `lifecycle`, `runtime` and `scheduling` follow. */
export const POD_FOLDERS: readonly string[] = [
  'pkg/kubelet/kuberuntime',
  'pkg/kubelet/prober',
  'pkg/kubelet/status',
  'pkg/scheduler/framework/plugins',
];

/** Files that are generated from types, of versions or kinds that we do not have, or of stores. */
const UNIMPORTANT = new RegExp(
  [
    'zz_generated\\.(?!validations)',
    '/v\\d(alpha|beta)\\d/',
    '/(fuzzer|storage|rest|ipallocator|testing|fake)/',
    '/(compositepodgroup|podgroup|podgroupprotection|workload|noderestriction|imagepolicy)/',
    '^pkg/registry/core/node/',
  ].join('|'),
);

const FUNCTION = /^func (?:\((?:\w+ )?\*?(\w+)[^)]*\) )?(\w+)[\s\S]*?^\}$/gm;

/** Returns the text of each function of a Go file, by its name: `podStrategy.Validate`. */
function functionsOf(source = ''): ReadonlyMap<string, string> {
  const functions = [...source.matchAll(FUNCTION)].map(
    ([text, receiver, name = '']) =>
      [receiver === undefined ? name : `${receiver}.${name}`, relevantCode(text)] as const,
  );
  return new Map(functions);
}

/** The checks of a generated function, or the code of another function, without comments. */
const relevantCode = (code: string): string =>
  /^func Validate_/.test(code)
    ? [...code.matchAll(/\bvalidate\.\w+\(.*/g)].map(([call]) => call).join('\n')
    : withoutComments(code);

const withoutComments = (code: string): string =>
  code
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line))
    .join('\n');

/** Returns the functions that differ, by file. */
export function compareCode(older: GoFiles, newer: GoFiles): readonly CodeChange[] {
  return [...new Set([...older.keys(), ...newer.keys()])].sort().flatMap((file) => {
    if (UNIMPORTANT.test(file) || older.get(file) === newer.get(file)) return [];
    const [before, after] = [functionsOf(older.get(file)), functionsOf(newer.get(file))];
    const added = [...after.keys()].filter((name) => !before.has(name));
    const removed = [...before.keys()].filter((name) => !after.has(name));
    const changed = [...after].flatMap(([name, text]) =>
      before.has(name) && before.get(name) !== text ? [name] : [],
    );
    return added.length + removed.length + changed.length === 0
      ? []
      : [{ file, added, changed, removed }];
  });
}

/** A text in the source code of one version only. */
export interface TextChange {
  readonly file: string;
  readonly text: string;
}

const STRING = /"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g;
/** Matches what is no word, such as a tag of a field or a path. */
const SENTENCE = /^\S{2,} .*\w/;
const SHORTEST_SENTENCE = 12;

function textsOf(files: GoFiles): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [file, source] of files) {
    if (UNIMPORTANT.test(file)) continue;
    for (const [, quoted, raw] of withoutComments(source).matchAll(STRING)) {
      const text = quoted ?? raw ?? '';
      if (text.length < SHORTEST_SENTENCE || !SENTENCE.test(text) || texts.has(text)) continue;
      texts.set(text, file);
    }
  }
  return texts;
}

/** Returns the sentences that only the newer version has, and those that only the older has. */
export function compareTexts(
  older: GoFiles,
  newer: GoFiles,
): { readonly added: readonly TextChange[]; readonly removed: readonly TextChange[] } {
  const [before, after] = [textsOf(older), textsOf(newer)];
  const only = (some: typeof before, others: typeof before): readonly TextChange[] =>
    [...some].flatMap(([text, file]) => (others.has(text) ? [] : [{ file, text }]));
  return { added: only(after, before), removed: only(before, after) };
}
