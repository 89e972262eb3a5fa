/** The texts of docs/rules.md around the rules. */

export const HEAD = `<!-- Generated from lib/rules by \`npm run docs\`: edit the rules instead. -->

# Rules

All rules by which an API server of Kubernetes 1.34 to 1.37 validates a Pod, and the workload that
contains it. Each finding of \`validate\`, \`cdk8s-pods check\` and \`cdk8s synth\` has the id of its
rule. All rules except the hazards are [compared with the code of Kubernetes](conformance.md).

Field names are those of the Kubernetes API. If the last column is empty, write what the rule
requires. A rule without a version applies to all four.

- [Errors](#errors): the server refuses the object. Reports call them \`refused\`.
- [Warnings](#warnings): the server accepts the object and returns a warning. Reports call them
  \`warned\`.
- [Hazards](#hazards): the server accepts the object, but it does not do what its author expects.
  Reports call them \`hazard\`.
- [Applications](#applications): the server accepts the object, but it does not fit together with
  the others. Reports call them \`hazard\`, and \`cdk8s-pods rules\` lists them as \`application\`.
- [Disabled fields](#disabled-fields): the server accepts the object, but drops a field. Reports
  call them \`hazard\`, and \`cdk8s-pods rules\` lists them as \`dropped\`.
- [Pod Security Standards](#pod-security-standards): a namespace may refuse the Pod. Reports call
  them \`pod-security\`.`;

export const GLOSSARY = `## Terms

| Term | Meaning |
| --- | --- |
| DNS label | 1 to 63 lower-case letters, digits and \`-\`; the first and last character is a letter or a digit |
| DNS subdomain | DNS labels separated by \`.\`, with at most 253 characters together |
| qualified name | 1 to 63 letters, digits, \`-\`, \`_\` and \`.\`, of which the first and last is a letter or a digit; optionally prefixed by a DNS subdomain and \`/\` |
| label value | empty, or 1 to 63 letters, digits, \`-\`, \`_\` and \`.\`, of which the first and last is a letter or a digit |
| sidecar | an init container with \`restartPolicy: Always\`, which runs alongside the containers |
| template | the Pod template of a workload, from which its Pods are created |`;

export const PARTS = {
  errors: `The server returns all errors of an object at once, and does not store the object. Errors cannot
be ignored.`,
  warnings: `The server stores the object and returns the warnings. It returns no warnings for an object that
it refuses.`,
  hazards: `A hazard is what linters call a lint: advice of this package about objects that the server
accepts. A hazard with the level \`error\` cannot work as written. A \`warning\` works, and causes
trouble in most cases. A \`note\` is a matter of opinion among experts, and is reported only with
\`hazards: 'note'\`. All hazards can be ignored. See [Hazards](hazards.md).`,
  applications: `These rules compare the objects of an application with each other. A contradiction between two
objects is an error. An object that is only missing can be in the cluster, so that is a note: if
the manifests are complete, it is an error. All of them can be ignored. See [The objects of an
application](application.md).`,
  disabledFields: `Some fields belong to a feature gate. If the gate is off, the server drops the field without a
message and validates the rest. Leave out the field, enable the feature gate in the cluster, or
use a version of Kubernetes in which it is on. A field without a feature gate is dropped in every
cluster.`,
  podSecurity: `A namespace requires a level of the standards, and a version of it. If a check has several lines,
the last one up to that version applies. The level \`restricted\` includes the checks of \`baseline\`,
except those that it replaces.`,
};
