// Serves the built console. ORIGIN is where people reach it; the request's own protocol cannot be seen behind a
// proxy, and a wrong one would make the cross-site request check refuse every form.
import http from 'node:http';

process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
process.env.HOST_HEADER ??= 'x-forwarded-host';
process.env.BODY_SIZE_LIMIT ??= '64M';

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 54320);
const origin = new URL(process.env.ORIGIN ?? `http://${host}:${port}`);
const loopback = (name) => name === 'localhost' || name === '127.0.0.1' || name === '[::1]';

const { handler } = await import('./build/handler.js');

const server = http.createServer((request, response) => {
  const asked = URL.parse(`http://${request.headers.host}`);
  // localhost and 127.0.0.1 are the same place to a person typing an address.
  const sameMachine = asked && loopback(asked.hostname) && loopback(origin.hostname) && asked.port === origin.port;
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = sameMachine ? asked.host : origin.host;
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});
server.listen(port, host, () => console.log(`Console on ${origin.origin}`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
