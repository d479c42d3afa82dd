// SPDX-License-Identifier: GPL-3.0-or-later
// node store.mjs FOLDER BUCKET PORT: an S3 store on 127.0.0.1 (port 0: a free one), which prints its port. The store is s3rver; it
// does not check signatures of version 4, the digests of bodies, or the sizes of parts, so a judge stands before
// it that does: every request must be signed as aws4 would sign it, with keys from the environment.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(process.env.PEERS_MODULES + '/');
const aws4 = require('aws4');
const S3rver = require('s3rver');

const [folder, bucket, port] = process.argv.slice(2);
const keys = { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY };
const leastPart = 5 * 1024 * 1024, farthestClock = 15 * 60 * 1000;

// s3rver knows one account by its own name; the judge has made sure of ours, so it need not ask again.
const store = new S3rver({ directory: folder, silent: true, configureBuckets: [{ name: bucket }] });
await store.configureBuckets();
const serve = store.callback();

const sizes = new Map();  // of the parts of each multipart upload

function authorization(request, region, signed) {
  const headers = Object.fromEntries(signed.map((name) => [name, request.headers[name]]));
  // aws4 leaves out what proxies may change; all that was signed is to be judged.
  const extraHeadersToInclude = Object.fromEntries(signed.map((name) => [name, true]));
  const opts = {
    service: 's3', region, method: request.method, path: request.url, host: request.headers.host, headers, extraHeadersToInclude,
  };
  return aws4.sign(opts, keys).headers.Authorization;
}

// Why a request is refused; '' when it is not.
function complaint(request, body) {
  const said = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=/
    .exec(request.headers.authorization ?? '');
  if (!said || said[1] !== keys.accessKeyId) return 'AccessDenied';
  const signed = said[3].split(';');
  for (const name of ['host', 'x-amz-date', 'x-amz-content-sha256'])
    if (!signed.includes(name)) return 'AccessDenied';
  if (signed.some((name) => request.headers[name] === undefined)) return 'AccessDenied';
  if (createHash('sha256').update(body).digest('hex') !== request.headers['x-amz-content-sha256'])
    return 'XAmzContentSHA256Mismatch';
  const plain = (text) => text.replaceAll(', ', ',');
  if (plain(authorization(request, said[2], signed)) !== plain(request.headers.authorization))
    return 'SignatureDoesNotMatch';
  const time = request.headers['x-amz-date'].replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5');
  if (!(Math.abs(Date.now() - Date.parse(time)) < farthestClock)) return 'RequestTimeTooSkewed';
  const query = new URL(request.url, 'http://store').searchParams, upload = query.get('uploadId');
  const parts = sizes.get(upload) ?? [];
  if (request.method === 'PUT' && upload) sizes.set(upload, Object.assign(parts, { [query.get('partNumber')]: body.length }));
  if (request.method === 'POST' && upload && parts.slice(1, -1).some((size) => size < leastPart)) return 'EntityTooSmall';
  return '';
}

const server = createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    const body = Buffer.concat(pieces), why = complaint(request, body);
    if (why) {
      response.writeHead(why === 'EntityTooSmall' ? 400 : 403, { 'content-type': 'application/xml' });
      return response.end(`<Error><Code>${why}</Code></Error>`);
    }
    delete request.headers.authorization;
    // The body was read already: the store gets it from a stream of its own.
    const replay = Object.assign(new (require('stream').PassThrough)(), {
      method: request.method, url: request.url, headers: request.headers, socket: request.socket, connection: request.socket,
      httpVersion: request.httpVersion, httpVersionMajor: 1, httpVersionMinor: 1,
    });
    replay.end(body);
    serve(replay, response);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(port), '127.0.0.1', () => console.log(server.address().port));
