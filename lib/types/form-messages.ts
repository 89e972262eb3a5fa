import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { SecurityContext } from '../spec/security-context.js';

/**
 * The form to write instead of a field of the API that props do not have, by the place of the
 * object.
 */
export interface FieldHints {
  readonly pod: ManifestHints & MetadataHints & ContainerFieldHints & PodFieldHints;
  readonly workload: WorkloadHints;
  readonly cronJob: Omit<WorkloadHints, 'template'> & {
    readonly template: 'write template in jobTemplate: { template: … }';
  };
  readonly jobTemplate: WorkloadHints;
  readonly 'containers[]': ContainerHints;
  readonly 'initContainers[]': ContainerHints;
  readonly 'volumes[]': NameIsKey;
  readonly 'ports[]': NameIsKey & { readonly port: 'write containerPort instead of port' };
  readonly 'env[]': NameIsKey;
  readonly 'env[] in a list': {
    readonly [K in EnvSourceName]: `in a list, write valueFrom: { ${K}: … }`;
  };
  readonly 'volumeMounts[]': VolumeByPath<'mountPath'>;
  readonly 'volumeDevices[]': VolumeByPath<'devicePath'>;
  readonly 'volumeMounts[] in a list': VolumeInList;
  readonly 'volumeDevices[] in a list': VolumeInList;
  readonly 'resourceClaims[]': NameIsKey & {
    readonly source: 'leave source out: write its fields directly, such as { resourceClaimName: … }';
  };
  readonly 'claims[]': NameIsKey;
  readonly 'volumeClaimTemplates[]': ClaimHints;
  readonly volumeClaimTemplate: ClaimHints;
  readonly secret: {
    readonly name: 'write secretName instead of name';
    readonly secretName: 'write name instead of secretName';
  };
  readonly configMap: { readonly configMapName: 'write name instead of configMapName' };
  readonly persistentVolumeClaim: { readonly name: 'write claimName instead of name' };
  readonly 'imagePullSecrets[]': { readonly secretName: 'write name instead of secretName' };
  readonly livenessProbe: ProbeHints;
  readonly readinessProbe: ProbeHints & {
    readonly terminationGracePeriodSeconds: 'only livenessProbe and startupProbe may have terminationGracePeriodSeconds';
  };
  readonly startupProbe: ProbeHints;
  readonly preStop: HandlerHints;
  readonly postStart: HandlerHints;
  readonly lifecycle: {
    readonly [K in 'exec' | 'httpGet' | 'sleep']: `write ${K} in preStop or postStart`;
  };
  readonly selector: SelectorHints;
  readonly labelSelector: SelectorHints;
  readonly namespaceSelector: SelectorHints;
}

/** How to write an object instead of the text or number `Given`, by the place of the object. */
export interface ObjectForms<Given> {
  readonly 'containers[]': `{ image: '${Text<Given>}' }`;
  readonly 'initContainers[]': `{ image: '${Text<Given>}' }`;
  readonly 'volumes[]': '{ emptyDir: {} }';
  readonly emptyDir: '{}';
  readonly 'volumeMounts[]': `{ volume: '${Text<Given>}' }`;
  readonly 'volumeDevices[]': `{ volume: '${Text<Given>}' }`;
  readonly 'volumeMounts[] in a list': `{ mountPath: '/…', name: '…' }`;
  readonly 'env[] in a list': `{ name: '…', value: '…' }`;
  readonly 'claims[]': '{}';
  readonly 'claims[] in a list': `{ name: '${Text<Given>}' }`;
  readonly 'resourceClaims[]': `{ resourceClaimName: '${Text<Given>}' }`;
  readonly 'httpHeaders[]': `{ name: '…', value: '…' }`;
  readonly 'envFrom[]': `{ configMapRef: { name: '${Text<Given>}' } }`;
  readonly configMap: `{ name: '${Text<Given>}' }`;
  readonly secret: `{ secretName: '${Text<Given>}' }`;
  readonly persistentVolumeClaim: `{ claimName: '${Text<Given>}' }`;
  readonly hostPath: `{ path: '${Text<Given>}' }`;
  readonly image: `{ reference: '${Text<Given>}' }`;
  readonly csi: `{ driver: '${Text<Given>}' }`;
  readonly os: `{ name: '${Text<Given>}' }`;
  readonly httpGet: `{ path: '…', port: 80 }`;
  readonly tcpSocket: `{ port: ${Port<Given>} }`;
  readonly grpc: `{ port: ${Port<Given>} }`;
  readonly exec: `{ command: ['${Text<Given>}'] }`;
  readonly sleep: `{ seconds: ${Given & number} }`;
  readonly env: `{ NAME: 'value' }`;
  readonly ports: `{ http: ${Port<Given>} }`;
}
type Text<Given> = Given extends string | number ? Given : '…';
type Port<Given> = Given extends number ? Given : Given extends string ? `'${Given}'` : 80;

/** The field of the API's object that is a text here, by the place of the text. */
export interface TextKeys {
  readonly 'readinessGates[]': 'conditionType';
  readonly 'schedulingGates[]': 'name';
}

/** The subject of a sentence about an object at a place. */
export type SubjectAt<Place extends string> = Place extends keyof Subjects
  ? Subjects[Place]
  : Place extends `${infer List}[]${string}`
    ? `an entry of ${List}`
    : Place;
interface Subjects {
  readonly pod: 'a pod';
  readonly workload: 'a workload';
  readonly cronJob: 'a CronJob';
  readonly 'containers[]': 'a container';
  readonly 'initContainers[]': 'a container';
  readonly 'volumes[]': 'a volume';
  readonly 'ports[]': 'a port';
  readonly 'ports[] in a list': 'a port';
  readonly 'env[]': 'a variable';
  readonly 'env[] in a list': 'a variable';
  readonly 'volumeMounts[]': 'a mount';
  readonly 'volumeMounts[] in a list': 'a mount';
  readonly 'volumeDevices[]': 'a device';
  readonly 'volumeDevices[] in a list': 'a device';
  readonly 'resourceClaims[]': 'a resource claim';
  readonly 'claims[]': 'the use of a resource claim';
  readonly 'claims[] in a list': 'the use of a resource claim';
  readonly 'tolerations[]': 'a toleration';
  readonly 'labels[]': 'a label';
  readonly 'annotations[]': 'an annotation';
  readonly 'matchLabels[]': 'a label';
  readonly 'nodeSelector[]': 'a label';
  readonly livenessProbe: 'a probe';
  readonly readinessProbe: 'a probe';
  readonly startupProbe: 'a probe';
  readonly preStop: 'a hook';
  readonly postStart: 'a hook';
}

// ---- Sentences for several places

type SpecHint<Example extends string> = `write the fields of spec directly, such as { ${Example} }`;
interface ManifestHints {
  readonly apiVersion: 'leave apiVersion out: the construct writes it';
  readonly kind: 'leave kind out: the construct writes it';
  readonly status: 'leave status out: the cluster writes it';
  readonly spec: SpecHint<'containers: { app: { image: … } }'>;
}
type MetadataHints = {
  readonly [K in
    | 'name'
    | 'namespace'
    | 'labels'
    | 'annotations']: `write ${K} in metadata: { ${K}: … }`;
};
type ContainerFieldHints = {
  readonly [K in Exclude<
    keyof Container,
    keyof PodProps | 'name'
  >]: `write ${K} in a container: containers: { app: { ${K}: … } }`;
};
type WorkloadHints = Omit<ManifestHints, 'spec'> &
  MetadataHints &
  TemplateHints & { readonly spec: SpecHint<'template: { containers: … }'> };
interface PodFieldHints {
  readonly ephemeralContainers: 'leave ephemeralContainers out: kubectl debug adds them to a running Pod';
  readonly template: 'leave template out: write its fields directly';
}
type TemplateHints = {
  readonly [K in Exclude<
    keyof PodProps,
    'metadata'
  >]: `write ${K} in the template: template: { ${K}: … }`;
};
interface NameIsKey {
  readonly name: 'leave name out: the key is the name';
}
type ContainerHints = NameIsKey & {
  readonly [K in Exclude<
    keyof SecurityContext,
    keyof Container
  >]: `write ${K} in securityContext: { ${K}: … }`;
} & {
  readonly [K in 'limits' | 'requests' | 'claims']: `write ${K} in resources: { ${K}: … }`;
};
type EnvSourceName =
  | 'secretKeyRef'
  | 'configMapKeyRef'
  | 'fieldRef'
  | 'resourceFieldRef'
  | 'fileKeyRef';
type VolumeByPath<PathField extends string> = {
  readonly name: 'write volume instead of name';
} & {
  readonly [F in PathField]: `leave ${F} out: the key is the path`;
};
interface VolumeInList {
  readonly volume: 'in a list, write name instead of volume';
}
type ClaimHints = {
  readonly [K in
    | 'accessModes'
    | 'resources'
    | 'storageClassName']: `write ${K} in spec: { ${K}: … }`;
};
type ProbeHints = {
  readonly [K in 'path' | 'port' | 'httpHeaders' | 'scheme']: `write ${K} in httpGet: { ${K}: … }`;
} & HandlerHints;
interface HandlerHints {
  readonly command: 'write command in exec: { command: … }';
}
interface SelectorHints {
  readonly [label: string]: 'write labels in matchLabels: { … }';
}
