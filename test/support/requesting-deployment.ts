/** Returns the YAML of a Deployment whose Pods request CPUs, with a separator of documents. */
export const requestingDeployment = (name: string, replicas: number, cpu: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: app
          image: app:1
          resources: { requests: { cpu: ${cpu}, memory: 1Gi }, limits: { memory: 1Gi } }
---`;
