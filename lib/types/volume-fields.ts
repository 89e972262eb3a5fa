import type { NamedConstruct } from '../spec/named-object.js';
import type { ContainerNames } from './env.js';
import type { BothMessages } from './form.js';
import type {
  ExplainIn,
  InvalidIn,
  InvalidShape,
  InvalidText,
  ObjectsIn,
} from './invalid-shape.js';
import type {
  NotDriverName,
  NotFilePath,
  NotMode,
  NotSubdomain,
  PathWithBackstep,
  RelativePath,
  Under600,
} from './invalid-text.js';
import type { ExplainFileKeys, UnknownKeyOfFiles } from './objects/keys.js';
import type { ClaimShape, ClaimValues } from './persistent-volume-claim.js';
import type { ExplainRef } from './reference.js';
import type { KnownLiteral, TextOf } from './type-utils.js';

// The fields of the sources of volumes.

// ---- Volumes of files: configMap, secret, downwardAPI and projected

/** The pairs of fields of files, and of their sources, that exclude or need each other. */
type FileShape =
  | InvalidShape<'name' | 'secretName', NamedObject, NotObjectName>
  | InvalidShape<
      'configMap' | 'secret',
      { readonly configMap: WithoutName } | { readonly secret: WithoutName },
      'a projected configMap or secret needs a name: write { name: … }'
    >
  | InvalidShape<
      'signerName',
      { readonly path: string; readonly name: string; readonly signerName: string },
      'name and signerName exclude each other: remove one of the two'
    >
  | InvalidShape<
      'clusterTrustBundle',
      {
        readonly clusterTrustBundle: {
          readonly path: string;
          readonly name?: undefined;
          readonly signerName?: undefined;
        };
      },
      'a clusterTrustBundle needs a name, or the signerName of all bundles of a signer'
    >
  | InvalidShape<
      'labelSelector',
      { readonly path: string; readonly name: string; readonly labelSelector: object },
      'labelSelector is only for signerName: remove it, or write signerName instead of name'
    >
  | InvalidShape<
      'podCertificate',
      {
        readonly podCertificate: {
          readonly signerName: string;
          readonly credentialBundlePath?: '' | undefined;
          readonly keyPath?: '' | undefined;
          readonly certificateChainPath?: '' | undefined;
        };
      },
      "a podCertificate needs a path: write credentialBundlePath: 'credentials.pem'"
    >
  | InvalidShape<
      'resourceFieldRef',
      {
        readonly resourceFieldRef: {
          readonly resource: string;
          readonly containerName?: undefined;
        };
      },
      'in a volume, resourceFieldRef needs the name of a container: add containerName'
    >;
/** A ConfigMap or Secret with an invalid name. An optional one may be missing. */
type NamedObject =
  | {
      readonly name: NotSubdomain;
      readonly path?: undefined;
      readonly optional?: false | undefined;
    }
  | { readonly secretName: NotSubdomain; readonly optional?: false | undefined };
type NotObjectName =
  "this is not the name of an object: use a-z, 0-9, '-' and '.', starting and ending with a letter or digit";
/** No name, in an object without the field that a volume has instead, which its form explains. */
interface WithoutName {
  readonly name?: '' | undefined;
  readonly secretName?: undefined;
  readonly [other: string]: unknown;
}

interface FileValues {
  readonly defaultMode: InvalidMode;
  readonly mode: InvalidMode;
  readonly key: InvalidText<'', 'not the key of a ConfigMap or Secret'>;
  readonly path: InvalidPath;
  readonly credentialBundlePath: InvalidPath;
  readonly keyPath: InvalidPath;
  readonly certificateChainPath: InvalidPath;
  readonly expirationSeconds: InvalidText<
    Under600,
    'too short: write at least 600 seconds, which is 10 minutes'
  >;
}
type InvalidMode = InvalidText<
  NotMode,
  'not the mode of a file: write an octal number in the range 0o000–0o777, such as 0o644'
>;
type InvalidPath = InvalidText<
  NotFilePath,
  "not the path of a file in the volume: write a relative path without '..'"
>;

// ---- Other volumes

interface ClaimVolumeValues {
  readonly claimName: InvalidText<
    NotSubdomain,
    "not the name of a claim: use a-z, 0-9, '-' and '.', starting and ending with a letter or digit"
  >;
}
interface HostPathValues {
  readonly path: InvalidText<
    '' | PathWithBackstep,
    "not a path on the node: write an absolute path without '..'"
  >;
}
interface NfsValues {
  readonly server: InvalidText<'', 'not the name or address of a server'>;
  readonly path: InvalidText<RelativePath, 'not an absolute path: start it with a slash'>;
}
interface CsiValues {
  readonly driver: InvalidText<
    NotDriverName,
    'not the name of a CSI driver, such as csi.example.com'
  >;
}
interface ImageValues {
  readonly reference: InvalidText<'', 'not an image: write one such as quay.io/org/data:v1'>;
}

// ---- Fast path

/** The invalid values of a source, by the name of the source; never if there are none. */
export interface InvalidSources<Given, Pod> {
  configMap: InvalidFiles<Given>;
  secret: InvalidFiles<Given>;
  downwardAPI: InvalidIn<Given, FileShape, FileValues> | UndeclaredContainer<Given, Pod>;
  projected:
    | InvalidIn<Given, FileShape, FileValues>
    | UndeclaredContainer<Given, Pod>
    | UnknownKeyOfFiles<ObjectsIn<Given>>
    | Extract<ObjectsIn<Given>, NamedConstruct>;
  ephemeral: InvalidIn<Given, ClaimShape, ClaimValues>;
  persistentVolumeClaim: InvalidIn<Given, never, ClaimVolumeValues>;
  hostPath: InvalidIn<Given, never, HostPathValues>;
  nfs: InvalidIn<Given, never, NfsValues>;
  csi: InvalidIn<Given, never, CsiValues>;
  image: InvalidIn<Given, never, ImageValues>;
}
type InvalidFiles<Given> =
  | Extract<Given, NamedObject | NamedConstruct>
  | (Given extends WithFiles
      ? InvalidIn<Given, FileShape, FileValues> | UnknownKeyOfFiles<Given>
      : never);
type WithFiles = { readonly items: unknown } | { readonly defaultMode: unknown };

/** The names of containers in a volume that the Pod does not have. */
type UndeclaredContainer<Given, Pod> = KnownLiteral<
  Exclude<ContainerNameIn<ObjectsIn<Given>>, ContainerNames<Pod>>
>;
type ContainerNameIn<Objects> = Objects extends { readonly containerName: infer Name }
  ? TextOf<Name>
  : never;

// ---- Slow path

/** The messages about a source, by the name of the source. */
export interface ExplainSources<Given, Pod> {
  configMap: BothMessages<ExplainIn<Given, FileShape, FileValues>, ExplainFileKeys<Given>>;
  secret: BothMessages<ExplainIn<Given, FileShape, FileValues>, ExplainFileKeys<Given>>;
  downwardAPI: ExplainFiles<Given, Pod>;
  projected: BothMessages<ExplainFiles<Given, Pod>, ExplainFileKeys<Given>>;
  ephemeral: ExplainIn<Given, ClaimShape, ClaimValues>;
  persistentVolumeClaim: ExplainIn<Given, never, ClaimVolumeValues>;
  hostPath: ExplainIn<Given, never, HostPathValues>;
  nfs: ExplainIn<Given, never, NfsValues>;
  csi: ExplainIn<Given, never, CsiValues>;
  image: ExplainIn<Given, never, ImageValues>;
}
type ExplainFiles<Given, Pod> = [UndeclaredContainer<Given, Pod>] extends [never]
  ? ExplainIn<Given, FileShape, FileValues>
  : BothMessages<
      ExplainIn<Given, FileShape, FileValues>,
      ExplainContainerNames<Given, ContainerNames<Pod>>
    >;
/** The messages about the names of containers in a value. */
type ExplainContainerNames<Given, Names extends string> = unknown extends Given
  ? unknown
  : Given extends object
    ? {
        readonly [F in keyof Given]: F extends 'containerName'
          ? ExplainRef<Given[F], Names, 'container'>
          : ExplainContainerNames<Given[F], Names>;
      }
    : unknown;
