/** A Pod with an init container, a sidecar and four mistakes. */
export const SHOP = `# F8 goes to the next finding; Ctrl+Space completes a field or a value.
apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels: { app: shop }
spec:
  automountServiceAccountToken: false
  initContainers:
    - name: migrate
      image: shop/migrate:1.4.2
      command: [bin/migrate, --wait]
      resources: { requests: { cpu: 200m, memory: 256Mi }, limits: { memory: 256Mi } }
    - name: proxy
      image: shop/proxy:2.1.0
      restartPolicy: Always
      ports:
        - { name: mesh, containerPort: 15001 }
      startupProbe: { tcpSocket: { port: mesh }, periodSeconds: 1 }
      resources: { requests: { cpu: 50m, memory: 64Mi }, limits: { cpu: 200m, memory: 64Mi } }
      volumeMounts:
        - { name: certs, mountPath: /etc/certs, readOnly: true }
  containers:
    - name: app
      image: shop/app:1.4.2
      ports:
        - { name: http, containerPort: 8080 }
        - { name: metrics, containerPort: "9090" }
      readinessProbe:
        httpGet: { path: /ready, port: htpp }
        periodSeconds: 2
      livenessProbe: { httpGet: { path: /live, port: http } }
      lifecycle:
        preStop: { sleep: { seconds: 3 } }
      resources: { requests: { cpu: 250m, memory: 256Mi }, limits: { memory: 512Mi } }
      securityContext: { readOnlyRootFilesystem: true, runAsUser: 10001 }
      volumeMounts:
        - { name: logs, mountPath: /var/log/shop }
        - { name: settings, mountPath: /etc/shop, readOnly: true }
    - name: tail
      image: busybox
      command: [tail, -F, /logs/access.log]
      volumeMounts:
        - { name: lgos, mountPath: /logs, readOnly: true }
  volumes:
    - { name: logs, emptyDir: { sizeLimit: 100Mi } }
    - { name: settings, configMap: { name: shop-settings } }
    - { name: certs, secret: { secretName: shop-certs } }
`;
