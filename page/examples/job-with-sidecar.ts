/** A Job whose sidecar does not keep it from completing. */
export const JOB_WITH_SIDECAR = `# The proxy is a sidecar: it starts before the task and stops after it, so the Job completes.
apiVersion: batch/v1
kind: Job
metadata:
  name: report
spec:
  backoffLimit: 2
  template:
    spec:
      restartPolicy: Never
      initContainers:
        - name: proxy
          image: example.com/sql-proxy:1.9.0
          restartPolicy: Always
          startupProbe:
            tcpSocket: { port: 5432 }
            periodSeconds: 1
          resources: { requests: { cpu: 50m, memory: 64Mi }, limits: { memory: 64Mi } }
      containers:
        - name: report
          image: example.com/report:3.2.0
          command: [report, --database=localhost:5432, --out=/reports]
          resources: { requests: { cpu: 500m, memory: 256Mi }, limits: { memory: 512Mi } }
          volumeMounts:
            - { name: reports, mountPath: /reports }
      volumes:
        - name: reports
          persistentVolumeClaim: { claimName: reports }
`;
