// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loaded before the proxy, which would listen on every interface: binds it to the loopback
// interface and says on which port it listens.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
    const callback = rest.find((one) => typeof one === 'function');
    this.once('listening', () => process.stderr.write(`listening on ${this.address().port}\n`));
    return listen.call(this, { port: Number(port), host: '127.0.0.1' }, callback);
};
