// SPDX-License-Identifier: GPL-3.0-or-later
// tus_server.mjs FOLDER PORT [MILLISECONDS]: @tus/server, which we did not write, with its file store in FOLDER/files; uploads
// expire after so long. Around it, what docs/wire.md asks of a service beyond tus: its name on every answer, and PUT for
// the manifest of documents it has, kept as FOLDER/dossiers/<id>.json. Prints its port, then a line for every request it has answered.
import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [folder, port, expiry] = process.argv.slice(2);
const load = createRequire(join(process.env.TRAMSO_TUS_PEERS, 'package.json'));
const { Server } = load('@tus/server');
const { FileStore } = load('@tus/file-store');

const files = join(folder, 'files');
mkdirSync(join(folder, 'dossiers'), { recursive: true });
mkdirSync(files, { recursive: true });
const datastore = new FileStore({ directory: files, expirationPeriodInMilliseconds: Number(expiry ?? 0) });
const tus = new Server({ path: '/files', relativeLocation: true, datastore });

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

async function handIn(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const manifest = Buffer.concat(pieces);
  const there = readdirSync(files).map((name) => sha256(readFileSync(join(files, name))));
  const missing = JSON.parse(manifest).documents.map((paper) => paper.sha256).filter((sum) => !there.includes(sum));
  response.writeHead(missing.length ? 422 : 201, { 'Content-Type': 'application/json' });
  if (missing.length) return response.end(JSON.stringify({ missing }));
  writeFileSync(join(folder, 'dossiers', `${request.url.split('/').pop()}.json`), manifest);
  response.end('{"dossier_code":"H29.26-261124-0001"}');
}

const server = createServer((request, response) => {
  response.setHeader('TramSo-Service', '1');
  response.on('close', () => console.log(`${request.method} ${response.statusCode}`));
  if (request.method === 'PUT') handIn(request, response);
  else tus.handle(request, response);
});
server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
