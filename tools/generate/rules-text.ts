/** What the page of rules says beside the rules. */

export const HEAD = `<!-- Made from lib/rules by \`npm run docs\`; edit the rules. -->

# Every rule

What an API server says of a Pod, and of the workload that holds it, rule by rule, for Kubernetes 1.34 to 1.37. \`judge\` and \`cdk8s synth\` give each finding with the id of its rule, and each is [held against Kubernetes' own code](conformance.md).

Fields are named as the API names them. Where nothing stands under "what to write instead", write what holds. A rule without a version is one of all four.

- [Refused](#refused): the server does not take it.
- [Warned of](#warned-of): the server takes it, with a warning.
- [Hazards](#hazards): the server takes it, and people regret it.
- [Dropped](#dropped): the server takes it, and forgets part of it.
- [Pod Security Standards](#pod-security-standards): a namespace may refuse it.`;

export const GLOSSARY = `## Words

| Word | How it is written |
| --- | --- |
| DNS label | at most 63 of a-z, 0-9 and \`-\`, with a letter or a digit at both ends |
| DNS subdomain | DNS labels with \`.\` between them, at most 253 characters together |
| qualified name | at most 63 letters, digits, \`-\`, \`_\` and \`.\`, with a letter or a digit at both ends; before it, if at all, a DNS subdomain and \`/\` |
| label value | empty, or at most 63 letters, digits, \`-\`, \`_\` and \`.\`, with a letter or a digit at both ends |
| sidecar | an init container with \`restartPolicy: Always\`, which runs beside the others |
| template | the Pod of a workload, from which its Pods are made |
| workload that serves | a Deployment, ReplicaSet, StatefulSet, DaemonSet or ReplicationController |`;

export const PARTS = {
  refused:
    'The server answers with these, all at once, and keeps nothing. No finding of this kind ' +
    'can be silenced.',
  warned:
    'The server keeps the object, and answers with a warning. It warns of nothing in what it ' +
    'refuses.',
  hazards:
    'Our own advice: what a server takes, and people regret. An `error` cannot work as it is ' +
    'written; a `warning` works, and is likely to be regretted; on a `note` people who know ' +
    "their trade differ: it is told only to who asks for `hazards: 'note'`. Any of them can " +
    'be silenced.',
  dropped:
    'Some fields stand behind a feature gate. Where the gate is off, the server drops the ' +
    'field without a word, and judges what is left. Leave the field out, turn the gate on in ' +
    'the cluster, or use a Kubernetes that has it on.',
  standards:
    'A namespace asks for a level of the standards, and a version of it. Where a check has ' +
    'several lines, the last that is not newer than that version counts. `restricted` asks ' +
    'for `baseline` too, but for the checks that it replaces.',
};
