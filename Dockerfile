# The image of Skillgap. Three stages: build; test, which runs all tests; and last the one that runs.
# What gets in from this folder is listed in .dockerignore. Needs BuildKit, Docker's builder since version 23.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /skillgap
COPY . .
# What Maven downloads stays in the builder's cache and gets into no image.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -q -pl bootstrap -am -DskipTests package

FROM maven:3.9-eclipse-temurin-17 AS test
# Tests of the store run on H2, and on MariaDB where they find its server.
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends mariadb-server \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home skillgap \
    && install -d -o skillgap -g skillgap /skillgap /home/skillgap/.m2
USER 10001
WORKDIR /skillgap
COPY --chown=10001:10001 . .
# The entrypoint of the Maven image is for root.
ENTRYPOINT []
CMD ["mvn", "-B", "-ntp", "verify"]

FROM eclipse-temurin:17-jre
LABEL org.opencontainers.image.title="Skillgap" \
      org.opencontainers.image.description="What somebody who works as A would have to learn to work as B, from O*NET" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /skillgap/bootstrap/src/main/docker/skillgap /usr/local/bin/
COPY --from=build /skillgap/bootstrap/target/skillgap.jar /skillgap/LICENSE /opt/skillgap/
# A number, so that a cluster can see that it is not root. The store is open to this user alone.
RUN useradd --uid 10001 --user-group --no-create-home skillgap \
    && install -d -o skillgap -g skillgap -m 700 /data
# An archive of the classes that a server loads; starting takes a quarter less then.
RUN java -Xlog:disable -XX:+UseSerialGC -XX:ArchiveClassesAtExit=/opt/skillgap/skillgap.jsa -jar /opt/skillgap/skillgap.jar rehearse

# Listens on every interface of the container, hence refuses to start without API_KEY, unless API_OPEN=true is set.
ENV SKILLGAP_HOME=/data API_HOST=0.0.0.0 API_PORT=8000
USER 10001
WORKDIR /data
EXPOSE 8000
# Asked every five seconds while it starts (Docker 25 and later), then every 30.
HEALTHCHECK --start-period=60s --interval=30s --timeout=10s --retries=3 CMD ["skillgap", "health"]
ENTRYPOINT ["skillgap"]
CMD ["serve"]
