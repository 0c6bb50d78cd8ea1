# One Dockerfile for every service: docker build --build-arg MODULE=booking-service .
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
ARG MODULE
ENV MODULE=${MODULE}
RUN useradd --system --uid 10001 --create-home meridian \
    && mkdir /data /clock && chown meridian /data /clock
COPY ${MODULE}/target/${MODULE}.jar /app/app.jar
# A service carries its libraries in its jar; the launcher's lie beside it.
COPY docker/healthy ${MODULE}/target/lib* /app/lib/
RUN ln -s /app/lib/healthy /usr/local/bin/healthy
USER meridian
WORKDIR /app
VOLUME ["/data", "/clock"]
# The services answer SIGTERM by finishing what they hold.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+UseSerialGC", "-jar", "/app/app.jar"]
