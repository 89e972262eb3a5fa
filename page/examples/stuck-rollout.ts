/** A Deployment whose new Pods never become ready. */
export const STUCK_ROLLOUT = `# The rollout never completes: the new Pods never become ready, because the readiness probe asks
# another port than the one that the container listens on.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
spec:
  replicas: 3
  progressDeadlineSeconds: 120
  strategy:
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: example.com/api:2.0.0
          ports:
            - { name: http, containerPort: 8080 }
          readinessProbe:
            httpGet: { path: /ready, port: 8081 }
            periodSeconds: 5
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
`;
