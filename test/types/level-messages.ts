const pod = (props: string): string => `new Pod(scope, 'pod', { ${props} });`;
/** Returns a Pod that meets the level `restricted`, except for the fields of its container. */
const restrictedPod = (
  fields: string,
  more = `securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }`,
): string =>
  pod(`podSecurity: 'restricted', containers: { app: { image: 'nginx', ${fields} } }, ${more}`);
const HARDENED = "allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }";
const baselinePod = (fields: string): string =>
  pod(`podSecurity: 'baseline', containers: { app: { image: 'nginx' } }, ${fields}`);
const baselineContext = (fields: string): string => baselinePod(`securityContext: { ${fields} }`);
const inBaseline = (fields: string): string =>
  pod(`podSecurity: 'baseline', containers: { app: { image: 'nginx', ${fields} } }`);

/** Programs that contradict a level, and the messages, by mistake. */
export const LEVEL_MESSAGES: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  'a boolean of the Pod': [
    baselinePod('hostPID: true'),
    "podSecurity 'baseline' does not allow hostPID: true: set it to false",
  ],
  'a boolean of a container': [
    restrictedPod(`securityContext: { ${HARDENED}, privileged: true }`),
    "podSecurity 'restricted' does not allow privileged: true: set it to false",
  ],
  'privilege escalation': [
    restrictedPod(
      "securityContext: { allowPrivilegeEscalation: true, capabilities: { drop: ['ALL'] } }",
    ),
    "podSecurity 'restricted' does not allow allowPrivilegeEscalation: true: set it to false",
  ],
  'the root user': [
    restrictedPod(`securityContext: { ${HARDENED}, runAsUser: 0 }`),
    "podSecurity 'restricted' does not allow runAsUser: 0: set it to another user, or leave it out",
  ],
  'runAsNonRoot: false': [
    restrictedPod(`securityContext: { ${HARDENED}, runAsNonRoot: false }`),
    "podSecurity 'restricted' does not allow runAsNonRoot: false: set it to true",
  ],
  'an unmasked /proc': [
    inBaseline("securityContext: { procMount: 'Unmasked' }"),
    "podSecurity 'baseline' does not allow procMount: Unmasked: set it to Default",
  ],
  'an unconfined profile': [
    baselineContext("seccompProfile: { type: 'Unconfined' }"),
    "podSecurity 'baseline' does not allow seccompProfile Unconfined: use " +
      'RuntimeDefault or Localhost',
  ],
  'an unconfined profile in an annotation': [
    baselinePod(
      "metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/app': " +
        "'unconfined' } }",
    ),
    "podSecurity 'baseline' does not allow AppArmor unconfined: leave the annotation out",
  ],
  'a capability': [
    inBaseline("securityContext: { capabilities: { add: ['NET_ADMIN'] } }"),
    "podSecurity 'baseline' does not allow adding NET_ADMIN: leave it out",
  ],
  'a sysctl': [
    baselineContext("sysctls: [{ name: 'kernel.msgmax', value: '1' }]"),
    "podSecurity 'baseline' does not allow sysctl kernel.msgmax: leave it out",
  ],
  'an SELinux type': [
    baselineContext("seLinuxOptions: { type: 'spc_t' }"),
    "podSecurity 'baseline' does not allow SELinux type spc_t: set it to container_t, " +
      'container_init_t, container_kvm_t or container_engine_t',
  ],
  'an SELinux user': [
    baselineContext("seLinuxOptions: { user: 'system_u' }"),
    "podSecurity 'baseline' does not allow SELinux user system_u: leave it out",
  ],
  'a hostProcess': [
    baselineContext('windowsOptions: { hostProcess: true }'),
    "podSecurity 'baseline' does not allow hostProcess: true: set it to false",
  ],
  'a hostPort': [
    inBaseline('ports: { http: { containerPort: 80, hostPort: 80 } }'),
    "podSecurity 'baseline' does not allow hostPort: leave it out",
  ],
  'a probe with another host': [
    inBaseline("livenessProbe: { httpGet: { port: 80, host: 'example.com' } }"),
    "podSecurity 'baseline' does not allow a host in httpGet: leave it out, so that the " +
      'kubelet calls the Pod itself',
  ],
  'a hostPath volume': [
    baselinePod("volumes: { a: { hostPath: { path: '/' } } }"),
    "podSecurity 'baseline' does not allow hostPath: use emptyDir, persistentVolumeClaim, " +
      'configMap, …',
  ],
  'an NFS volume': [
    restrictedPod(
      `securityContext: { ${HARDENED}, runAsNonRoot: true, seccompProfile: { type: ` +
        "'RuntimeDefault' } }",
      "volumes: { a: { nfs: { server: 's', path: '/' } } }",
    ),
    "podSecurity 'restricted' does not allow nfs: use emptyDir, " +
      'persistentVolumeClaim, configMap, …',
  ],
  'a container without a securityContext': [
    restrictedPod(''),
    "podSecurity 'restricted' requires securityContext: { allowPrivilegeEscalation: false, " +
      "capabilities: { drop: ['ALL'] } } in container 'app'",
  ],
  'a securityContext without both fields': [
    restrictedPod('securityContext: { runAsUser: 1000 }'),
    "podSecurity 'restricted' requires allowPrivilegeEscalation: false, capabilities: { " +
      "drop: ['ALL'] } in the securityContext of container 'app'",
  ],
  'a securityContext without allowPrivilegeEscalation': [
    restrictedPod("securityContext: { capabilities: { drop: ['ALL'] } }"),
    "podSecurity 'restricted' requires allowPrivilegeEscalation: false in the " +
      "securityContext of container 'app'",
  ],
  'a securityContext without capabilities': [
    restrictedPod('securityContext: { allowPrivilegeEscalation: false }'),
    "podSecurity 'restricted' requires capabilities: { drop: ['ALL'] } in the " +
      "securityContext of container 'app'",
  ],
  'capabilities without drop': [
    restrictedPod(
      'securityContext: { allowPrivilegeEscalation: false, capabilities: { add: ' +
        "['NET_BIND_SERVICE'] } }",
    ),
    "podSecurity 'restricted' requires capabilities: { drop: ['ALL'] } in the " +
      "securityContext of container 'app'",
  ],
  'capabilities that are not all dropped': [
    restrictedPod(
      "securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['NET_RAW'] } }",
    ),
    "podSecurity 'restricted' requires capabilities: { drop: ['ALL'] } in the " +
      "securityContext of container 'app'",
  ],
  'a Pod without runAsNonRoot and a profile': [
    restrictedPod(`securityContext: { ${HARDENED} }`, ''),
    "podSecurity 'restricted' requires securityContext: { runAsNonRoot: true, " +
      "seccompProfile: { type: 'RuntimeDefault' } }: use restricted()",
  ],
  'a Pod without runAsNonRoot': [
    restrictedPod(
      `securityContext: { ${HARDENED} }`,
      "securityContext: { seccompProfile: { type: 'RuntimeDefault' } }",
    ),
    "podSecurity 'restricted' requires securityContext: { runAsNonRoot: true }: use " +
      'restricted()',
  ],
  'a Pod without a profile': [
    restrictedPod(`securityContext: { ${HARDENED} }`, 'securityContext: { runAsNonRoot: true }'),
    "podSecurity 'restricted' requires securityContext: { seccompProfile: { type: " +
      "'RuntimeDefault' } }: use restricted()",
  ],
  'a field that contradicts `restricted`': [
    "restricted({ containers: { app: { image: 'nginx', securityContext: { privileged: true } " +
      '} } });',
    "podSecurity 'restricted' does not allow privileged: true: set it to false",
  ],
};
