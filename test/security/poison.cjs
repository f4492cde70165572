// Loaded before a program: whoever opens a connection or asks for a name ends the program at once.
const refuse = (what) => () => {
  process.stderr.write(`network: ${what}\n`);
  process.exit(86);
};
for (const [name, members] of Object.entries({
  net: ['connect', 'createConnection'],
  tls: ['connect'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  http2: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
})) {
  const module = require(`node:${name}`);
  for (const member of members) module[member] = refuse(`${name}.${member}`);
}
require('node:dns').promises.lookup = refuse('dns.promises.lookup');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
