# The bot as an image: docker build -t license-report .
# The base brings Node and nothing is compiled, so both stages share it; its tag names Node's version and Debian's.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY deploy/check-node.js deploy/slim-modules.js deploy/exec-for-cmd.js deploy/healthcheck.js ./deploy/
# The optional packages bring Node, which the base has.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund
COPY LICENSE ./
COPY src ./src

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data OPS_PORT=9464
# The bot's user owns its data and nothing else: the program may lie on a read-only root.
RUN install -d -o node -g node -m 0700 /data
WORKDIR /app
COPY --from=build /app ./
USER 1000:1000
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "deploy/healthcheck.js"]
CMD ["node", "--disable-sigusr1", "--max-semi-space-size=4", "src/start.js"]
