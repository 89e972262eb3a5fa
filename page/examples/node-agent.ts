/** A DaemonSet that shares namespaces with its node. */
export const NODE_AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      hostNetwork: true
      hostPID: true
      containers:
        - name: agent
          image: monitoring/agent:3.0.1
          securityContext: { privileged: true }
          volumeMounts:
            - { name: root, mountPath: /host, readOnly: true }
            - { name: run, mountPath: /run/agent }
      volumes:
        - { name: root, hostPath: { path: / } }
        - { name: run, hostPath: { path: /run/agent, type: DirectoryOrCreate } }
`;
