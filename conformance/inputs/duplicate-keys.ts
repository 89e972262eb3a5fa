import { podJson } from './pod-json.js';

/**
 * Texts that are inserted into a container, a spec, metadata and a Pod: duplicate keys at every
 * kind of place, and unknown keys.
 */
const CONTAINER = `
,"image":"c"
,"image":5
,"image":null
,"name":"","name":"a"
,"stdin":"x","stdin":true
,"ports":[{"containerPort":80}],"ports":[{"containerPort":70000}]
,"ports":[{"containerPort":80,"name":"x"}],"ports":[{"protocol":"TCP"},{"containerPort":1}]
,"ports":[{"containerPort":80},{"containerPort":0}],"ports":[{"protocol":"UDP"}]
,"ports":[{"containerPort":"80"}],"ports":[{"containerPort":80}]
,"ports":[{"containerPort":80}],"ports":[]
,"ports":[{"containerPort":80}],"ports":[null]
,"ports":[{"containerPort":80}],"ports":[null,null]
,"ports":[{"containerPort":80}],"ports":null
,"ports":[{"containerPort":80}],"ports":{}
,"ports":[{"containerPort":80,"containerPort":81,"x":1,"x":1,"y":2}]
,"resources":{"limits":{"cpu":1,"cpu":2}}
,"resources":{"limits":{"cpu":"x","cpu":2}}
,"resources":{"limits":{"cpu":1,"cpu":null}}
,"resources":{"limits":{"cpu":1}},"resources":{"requests":{"cpu":2}}
,"resources":{"limits":{"cpu":1},"limits":{"memory":"1"}}
,"resources":{"limits":{"cpu":"x"},"limits":{"cpu":"1"}}
,"resources":{"limits":{"cpu":1}},"resources":null
,"resources":{"limits":{"__proto__":"1","constructor":"x"}}
,"securityContext":{"privileged":true},"securityContext":{"allowPrivilegeEscalation":false}
,"securityContext":{"runAsUser":-1},"securityContext":null
,"securityContext":[],"securityContext":{}
,"livenessProbe":{"exec":{"command":["a"]}},"livenessProbe":{"tcpSocket":{"port":80}}
,"livenessProbe":{"tcpSocket":{"port":80,"port":"a b"}}
,"Name":"b","IMAGE":"c","envfrom":[]
`;
const SPEC = String.raw`
,"nodeSelector":{"a":"b","a":"c"}
,"nodeSelector":{"a":"b","a":null}
,"nodeSelector":{"a":"b"},"nodeSelector":{"c":"-"}
,"nodeSelector":{"a":"b"},"nodeSelector":{}
,"nodeSelector":{"":"","":""}
,"hostNetwork":true,"hostNetwork":false
,"containers":[{"image":"c"}]
,"containers":[]
,"containers":[{},{"name":"b","image":"c"}]
,"restartPolicy":"x","restartPolicy":"Never"
,"restartPolicy":"Never","restartPolicy":null
,"":1,"[0]":2,"../a":3,"__proto__":{"a":1},"constructor":{}
,"a.b":1,"a[0]":2,"a\"b":3,"a\nb":4,"a\u0000":5,"\u2028":6,"é":7
,"volumes":[{"":1,"name":"v","__proto__":null}],"nodeSelector":{"__proto__":"a","constructor":"b","__proto__":"c"}
`;
const METADATA = String.raw`
,"name":"-"
,"labels":{"a":"b","a":"c"},"annotations":{"b\ud800":"","b\udc00":""}
,"labels":{"a":"b"},"labels":{"c":"d"},"labels":null
,"labels":{"__proto__":5}
,"annotations":{"__proto__":"a","constructor":"b","toString":"c"}
,"ownerReferences":[{"uid":"1","uid":"2","kind":"a","name":"a","apiVersion":"v1","x":1}]
,"managedFields":[{"fieldsV1":{"a":1,"a":2}}]
`;
const AFTER_SPEC = String.raw`
,"spec":{"hostNetwork":true}
,"spec":null
,"spec":5
,"metadata":{"labels":{"a":"b"}}
,"metadata":null
,"kind":"Pod"
,"kind":"Deployment"
,"kind":null
,"kind":5
,"Kind":"Pod"
,"KIND":"Deployment","apiversion":"apps/v1"
,"\u212aind":"Foo"
,"apiVer\u017fion":"v2"
,"apiVersion":"apps/v1"
,"x":1,"y":{"a":1,"a":2},"x":2
,"__proto__":1,"constructor":2,"__proto__":{}
,"toString":null,"hasOwnProperty":1,"":2,"a.b":3,"a[0]":4,"[0]":5,"../a":6
`;
const DEPLOYMENT = `
,"replicas":1,"replicas":-1
,"strategy":{"type":"Recreate"},"strategy":{"rollingUpdate":{"maxSurge":1}}
,"template":{"metadata":{"labels":{"a":"c"}}}
,"selector":{"matchLabels":{"a":"c"}}
,"x":1,"template":{"spec":{"containers":[{"x":1}],"x":2}},"y":3
`;

const deployment = (spec: string): string =>
  '{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"a"},' +
  '"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},' +
  `"spec":{"containers":[{"name":"a","image":"b"}]}}${spec}}}`;

const lines = (text: string): readonly string[] => text.trim().split('\n');

/** Lines with keys that only a strict decoder reports. */
export const duplicateKeyLines = (): readonly string[] => [
  ...lines(CONTAINER).map((container) => podJson({ container })),
  ...lines(SPEC).map((spec) => podJson({ spec })),
  ...lines(METADATA).map((metadata) => podJson({ metadata })),
  ...lines(AFTER_SPEC).map((more) => podJson({ more })),
  ...lines(DEPLOYMENT).map(deployment),
  podJson({ more: Array.from({ length: 150 }, (_, i) => `,"x${i}":1`).join('') }),
];
