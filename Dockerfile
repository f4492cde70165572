# Xây từ gói npm đã đóng:
#   docker build --build-arg PACKAGE="$(npm pack --silent)" -t kehoach .
# Chạy:
#   docker run --rm --volume "$PWD:/kho" kehoach lint
# Bản đầy đủ có git, cho --changed, --since.
FROM node:24
ARG PACKAGE
COPY ${PACKAGE} /tmp/soan-ke-hoach.tgz
RUN npm install --global --ignore-scripts --no-audit --no-fund /tmp/soan-ke-hoach.tgz \
    && rm /tmp/soan-ke-hoach.tgz \
    && kehoach --version
USER node
WORKDIR /kho
ENTRYPOINT ["kehoach"]
CMD ["lint"]
