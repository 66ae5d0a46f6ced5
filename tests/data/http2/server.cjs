// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that speaks HTTP/2 over TLS only: node server.cjs KEY CERTIFICATE. Prints its port. The
// first part of a path says how it behaves; every reply's text is what it was asked.
'use strict';
const fs = require('fs');
const http2 = require('http2');

const server = http2.createSecureServer({
  key: fs.readFileSync(process.argv[2]),
  cert: fs.readFileSync(process.argv[3]),
});
let asked = 0;

function line(fields) {
  return JSON.stringify({ model: 'm', ...fields }) + '\n';
}

server.on('stream', (stream, headers) => {
  stream.on('error', () => {});
  let size = 0;
  stream.on('data', (bytes) => { size += bytes.length; });
  stream.on('end', () => {
    asked += 1;
    const way = headers[':path'].split('/')[1];
    const head = { ':status': 200, 'content-type': 'application/x-ndjson' };
    const told = `${headers[':method']} ${size} ${headers['content-length']} ${asked}`;
    if (way === 'missing') {
      stream.respond({ ...head, ':status': 404 });
      stream.end('{"error":"model \'m\' not found"}');
      return;
    }
    setTimeout(() => {
      if (stream.destroyed)
        return;
      stream.respond(head);
      stream.write(line({ response: told, done: false }));
      if (way === 'cut')
        setTimeout(() => stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR), 50);
      else if (way !== 'endless')
        stream.end(line({ response: '', done: true, done_reason: 'stop' }));
    }, way === 'slow' ? 1000 : 0);
  });
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
