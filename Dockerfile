# docker build needs the jar: ./mvnw -DskipTests package
FROM eclipse-temurin:17-jre AS unpacked
WORKDIR /unpack
COPY target/liaison-station.jar .
# an unpacked jar starts with a quarter less work, and its libraries stay in a layer of their own
RUN java -Djarmode=tools -jar liaison-station.jar extract --destination station

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /station --shell /usr/sbin/nologin station
WORKDIR /station
COPY --from=unpacked /unpack/station/lib lib
COPY --from=unpacked /unpack/station/liaison-station.jar .
USER station
ENV LANG=C.UTF-8 SERVER_ADDRESS=0.0.0.0 STATION_DEMO=false
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD curl --fail --silent --output /dev/null http://127.0.0.1:8080/actuator/health
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "liaison-station.jar"]
