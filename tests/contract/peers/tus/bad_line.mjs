// SPDX-License-Identifier: GPL-3.0-or-later
// A line to a port of this machine that breaks once so many bytes have gone up, as often as it is told to.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export class BadLine {
  static async to(port) {
    const line = new BadLine();
    line.up = 0;
    line.cuts = 0;
    line.breaks = [];
    line.server = createServer((near) => line.pass(near, connect(port, '127.0.0.1')));
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    line.url = `http://127.0.0.1:${line.server.address().port}`;
    return line;
  }

  // Breaks when so many more bytes have gone up since the last break, one after the other; then never again.
  breakAfter(...bytes) {
    this.breaks = bytes;
    this.since = 0;
  }

  pass(near, far) {
    for (const end of [near, far]) end.on('error', () => {}).on('close', () => (near.destroy(), far.destroy()));
    far.pipe(near);
    near.on('data', (piece) => {
      const left = this.breaks.length ? this.breaks[0] - this.since : Infinity;
      const part = piece.subarray(0, left);
      this.up += part.length;
      this.since += part.length;
      if (part.length < left) {
        if (!far.write(part)) {
          near.pause();
          far.once('drain', () => near.resume());
        }
        return;
      }
      this.breaks.shift();
      this.since = 0;
      ++this.cuts;
      near.removeAllListeners('data');
      far.end(part, () => near.destroy());
    });
  }

  async close() {
    this.server.close();
  }
}
