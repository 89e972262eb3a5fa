# The command line, for each architecture of its base images: docs/pipelines.md.
FROM --platform=$BUILDPLATFORM node:24-alpine AS build
WORKDIR /cdk8s-pods
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY tools tools
COPY lib lib
RUN npm run build --silent

FROM gcr.io/distroless/nodejs24-debian13:nonroot
COPY --from=build /cdk8s-pods/package.json /cdk8s-pods/
COPY --from=build /cdk8s-pods/build /cdk8s-pods/build
COPY LICENSE NOTICE /cdk8s-pods/
WORKDIR /work
ENTRYPOINT ["/nodejs/bin/node", "/cdk8s-pods/build/cli.js"]
CMD ["--help"]
