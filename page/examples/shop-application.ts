/** The objects of a shop, with four mistakes between them. */
export const SHOP_APPLICATION = `# The view Application shows the objects and their links. Four links have problems.
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop, namespace: shop }
spec:
  tls: [{ hosts: [shop.example.com], secretName: shop-tls }]
  rules:
    - host: shop.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: web, port: { name: http } } }
          - path: /api
            pathType: Prefix
            backend: { service: { name: api, port: { number: 8080 } } }
---
apiVersion: v1
kind: Secret
metadata: { name: shop-tls, namespace: shop }
stringData: { tls.crt: "", tls.key: "" }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  selector: { app: web }
  ports: [{ name: http, port: 80, targetPort: http }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, runAsUser: 10001 }
      containers:
        - name: web
          image: shop/web:1.4.2
          ports: [{ name: http, containerPort: 3000 }]
          readinessProbe: { httpGet: { path: /ready, port: http } }
          envFrom: [{ configMapRef: { name: shop-settings } }]
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  minReplicas: 2
  maxReplicas: 9
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: shop-settings, namespace: shop }
data: { LOG_LEVEL: info, API_URL: "http://api" }
---
apiVersion: v1
kind: Service
metadata: { name: api, namespace: shop }
spec:
  selector: { app: api }
  ports: [{ name: http, port: 80, targetPort: htpp }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      serviceAccountName: api
      securityContext: { runAsNonRoot: true, runAsUser: 10001 }
      containers:
        - name: api
          image: shop/api:2.0.1
          ports: [{ name: http, containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /ready, port: http } }
          env:
            - name: LOG_LEVEL
              valueFrom: { configMapKeyRef: { name: shop-settings, key: LOGLEVEL } }
            - name: DB_PASSWORD
              valueFrom: { secretKeyRef: { name: db-logn, key: password } }
          resources: { requests: { cpu: 200m, memory: 256Mi }, limits: { memory: 256Mi } }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: api, namespace: shop }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: api, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: api }
subjects: [{ kind: ServiceAccount, name: api, namespace: shop }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: api, namespace: shop }
rules: [{ apiGroups: [""], resources: [configmaps], verbs: [get, watch] }]
---
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec:
  clusterIP: None
  selector: { app: db }
  ports: [{ name: postgres, port: 5432 }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, runAsUser: 999, fsGroup: 999 }
      containers:
        - name: postgres
          image: postgres:18.1
          ports: [{ name: postgres, containerPort: 5432 }]
          env:
            - name: POSTGRES_PASSWORD
              valueFrom: { secretKeyRef: { name: db-login, key: password } }
          resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 1Gi } }
          volumeMounts: [{ name: data, mountPath: /var/lib/postgresql }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: db } }]
---
apiVersion: v1
kind: Secret
metadata: { name: db-login, namespace: shop }
stringData: { password: change-me }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: db, namespace: shop }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 20Gi } } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db, namespace: shop }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }] }]
`;
