import { ROOTS } from '../generate/roots.js';
import { type FieldTable, fieldTable, reachableSchemas } from '../generate/table.js';
import { releasedSchemas, type Schemas } from '../generate/upstream.js';
import {
  type CodeChange,
  compareCode,
  compareTexts,
  POD_FOLDERS,
  VERDICT_FOLDERS,
} from './code-changes.js';
import {
  compareGates,
  GATED_FOLDERS,
  type GateChange,
  type Gates,
  gateProposals,
  gateStates,
  gateUses,
} from './feature-gates.js';
import { compareEnums, compareTables, type EnumChange, type FieldChange } from './field-changes.js';
import { moduleFolder, stagingVersion } from './go.js';
import { type GoFiles, goFiles, type TypeMarkers, typeMarkers } from './go-source.js';
import { minorOfModule } from './versions.js';

/** A field that differs, with what the source code of the newer version says about it. */
export interface DescribedField extends FieldChange {
  /** The feature gate without which a server drops the field. */
  readonly gate: string | undefined;
  /** The first sentence of its documentation. */
  readonly doc: string;
}

/** All that differs between the source code of two versions of Kubernetes. */
export interface ApiChanges {
  readonly fields: readonly DescribedField[];
  readonly enums: readonly EnumChange[];
  readonly gates: readonly GateChange[];
  readonly code: readonly CodeChange[];
  readonly texts: ReturnType<typeof compareTexts>;
  /** The fields of the newer version. */
  readonly table: FieldTable;
  /** The folder of the source code of the newer version, and of the older. */
  readonly sources: { readonly older: string; readonly newer: string };
}

/** The source code of one version, as far as it is compared. */
interface Source {
  readonly folder: string;
  readonly schemas: Schemas;
  readonly table: FieldTable;
  readonly markers: TypeMarkers;
  readonly gates: Gates;
  /** The code that decides verdicts, and that of the kubelet and the scheduler. */
  readonly code: GoFiles;
  readonly podCode: GoFiles;
}

/** The API versions whose types have Pods, in k8s.io/api. */
const API_FOLDERS = ['core/v1', 'apps/v1', 'batch/v1', 'networking/v1', 'policy/v1', 'storage/v1'];

function readSource(version: string): Source {
  const folder = moduleFolder('k8s.io/kubernetes', version);
  const staging = (module: string): string => moduleFolder(module, stagingVersion(version));
  const schemas = reachableSchemas(releasedSchemas(version));
  const types = goFiles(staging('k8s.io/api'), API_FOLDERS);
  const features: GoFiles = new Map(
    [folder, staging('k8s.io/apiserver')].flatMap((each) =>
      [...goFiles(each, ['pkg/features'])].map(([file, text]) => [each + file, text]),
    ),
  );
  return {
    folder,
    schemas,
    table: fieldTable(schemas, () => ''),
    markers: typeMarkers(
      [...types].flatMap(([file, text]) => (/types\.go$/.test(file) ? [text] : [])).join('\n'),
    ),
    gates: {
      states: gateStates(features, minorOfModule(version)),
      uses: gateUses(goFiles(folder, GATED_FOLDERS)),
      proposals: gateProposals(features),
    },
    code: goFiles(folder, VERDICT_FOLDERS),
    podCode: goFiles(folder, POD_FOLDERS),
  };
}

/**
 * Compares the source code of two versions of Kubernetes: it downloads them, and compiles nothing.
 *
 * @throws Error if the module proxy does not have one of the versions
 */
export function compareApis(from: string, to: string): ApiChanges {
  const [older, newer] = [readSource(from), readSource(to)];
  return {
    fields: compareTables(older.table, newer.table, ROOTS).map((change) => ({
      ...change,
      gate: gateOf(change, newer.markers),
      doc: firstSentence(
        newer.schemas.get(change.type)?.properties?.[change.name]?.description ?? '',
      ),
    })),
    enums: compareEnums(older.markers.enums, newer.markers.enums),
    gates: compareGates(older.gates, newer.gates),
    code: compareCode(
      new Map([...older.code, ...older.podCode]),
      new Map([...newer.code, ...newer.podCode]),
    ),
    texts: compareTexts(older.code, newer.code),
    table: newer.table,
    sources: { older: older.folder, newer: newer.folder },
  };
}

/** Go declares the fields of some types in a struct that is embedded in them. */
const EMBEDDED: Readonly<Record<string, string>> = {
  Volume: 'VolumeSource',
  EphemeralContainer: 'EphemeralContainerCommon',
  Probe: 'ProbeHandler',
};

const gateOf = ({ type, name }: FieldChange, { gates }: TypeMarkers): string | undefined =>
  gates.get(`${type}.${name}`) ?? gates.get(`${EMBEDDED[type]}.${name}`);

/** Returns the text up to the first period that ends a sentence, on one line. */
export const firstSentence = (text: string): string =>
  (/^.*?[.](?=\s|$)/.exec(text.replaceAll(/\s+/g, ' ').trim()) ?? [text.trim()])[0];
