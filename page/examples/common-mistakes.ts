/** Ten mistakes, each of another rule. */
export const COMMON_MISTAKES = `# Ten common mistakes. F8 goes to the next finding.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: website } }
    spec:
      containers:
        - name: app
          image: nginx
          ports:
            - { name: http, containerPort: 80 }
          readinessProbe: { httpGet: { port: htpp } }
          resources:
            requests: { cpu: 500m, memory: 64Mi }
            limits: { cpu: 250m, memory: 128m }
          volumeMounts:
            - { name: cahce, mountPath: /var/cache }
      volumes:
        - { name: cache, emptyDir: {} }
---
apiVersion: v1
kind: Pod
metadata: { name: types }
spec:
  containers:
    - name: app
      image: example.com/app:1.4.2
      imagePullPolcy: Always
      ports: [{ containerPort: "8080" }]
      env: [{ name: DEBUG, value: true }]
---
apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  template:
    spec:
      restartPolicy: Always
      containers:
        - { name: migrate, image: "example.com/migrate:1.4.2" }
`;
