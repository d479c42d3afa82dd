// SPDX-License-Identifier: GPL-3.0-or-later
// tus-js-client, which we did not write, sends to the real tramso-portal. It knows no checksums.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { BadLine } from './bad_line.mjs';
import { Portal, sha256 } from './portal.mjs';

const tus = createRequire(join(process.env.TRAMSO_TUS_PEERS, 'package.json'))('tus-js-client');

const kPart = 256 * 1024;
let portal;
before(async () => (portal = await Portal.start()));
after(() => portal.close());

const newId = () => randomBytes(16).toString('hex');

// Options of an upload by which `at` (a portal, or a line to it) takes it in.
const optionsFor = (id, paper, at, more = {}) => ({
  endpoint: `${at.url}/files/`,
  headers: { Authorization: `Bearer ${portal.token}` },
  metadata: { dossier: id, filename: '01-giay-to.pdf', sha256: sha256(paper) },
  chunkSize: kPart,
  retryDelays: null,
  ...more,
});

// Runs an upload to its end; its address. With `until`, stops it there as a program that ends would.
const send = (paper, options, { from, until } = {}) => new Promise((resolve, reject) => {
  const upload = new tus.Upload(paper, {
    ...options,
    onSuccess: () => resolve(upload.url),
    onError: reject,
    onChunkComplete: (_size, accepted) => {
      if (accepted >= (until ?? Infinity)) upload.abort().then(() => resolve(upload.url));
    },
  });
  if (from) upload.resumeFromPreviousUpload(from);
  upload.start();
});

const statusOf = (failure) => failure.originalResponse?.getStatus();

test('a document sent in parts arrives as it was', async () => {
  const [id, paper] = [newId(), randomBytes(3 * kPart + 1)];
  const url = await send(paper, optionsFor(id, paper, portal));
  assert.deepEqual(await portal.standing(url), { status: 200, offset: paper.length });
  assert.deepEqual(await portal.officersCopy(id, paper), paper);
});

test('a document whose first part goes with its creation arrives as it was', async () => {
  const [id, paper] = [newId(), randomBytes(2 * kPart + 5)];
  await send(paper, optionsFor(id, paper, portal, { uploadDataDuringCreation: true }));
  assert.deepEqual(await portal.officersCopy(id, paper), paper);
});

test('a sender behind something that lets no PATCH through gets it there with POST', async () => {
  const [id, paper] = [newId(), randomBytes(2 * kPart)];
  const methods = new Set();
  const onBeforeRequest = (request) => { methods.add(request.getMethod()); };
  await send(paper, optionsFor(id, paper, portal, { overridePatchMethod: true, onBeforeRequest }));
  assert.deepEqual(await portal.officersCopy(id, paper), paper);
  assert.ok(!methods.has('PATCH'));
});

test('a line that breaks again and again costs less than a part each time', async (t) => {
  const line = await BadLine.to(portal.port);
  t.after(() => line.close());
  const [id, paper] = [newId(), randomBytes(6 * kPart)];
  line.breakAfter(kPart / 2, kPart + 7, kPart, 3 * kPart - 1);
  await send(paper, optionsFor(id, paper, line, { retryDelays: [0, 20, 20, 20, 20, 20] }));
  assert.equal(line.cuts, 4);
  assert.deepEqual(await portal.officersCopy(id, paper), paper);
  const heads = 40 * 1024; // all heads of all requests
  assert.ok(line.up <= paper.length + line.cuts * kPart + heads, `${line.up} bytes for ${paper.length}`);
});

test('a program started anew goes on where the one before it stopped', async (t) => {
  const line = await BadLine.to(portal.port);
  t.after(() => line.close());
  const [id, paper] = [newId(), randomBytes(8 * kPart)];
  const urlStorage = new tus.FileUrlStorage(join(portal.home, `addresses-${id}`));
  const options = optionsFor(id, paper, line, { urlStorage, fingerprint: async () => id });
  const url = await send(paper, options, { until: 6 * kPart });
  const before = line.up;
  const [earlier] = await urlStorage.findUploadsByFingerprint(id);
  assert.equal(await send(paper, options, { from: earlier }), url);
  assert.ok(line.up - before < 3 * kPart, `${line.up - before} bytes`);
  assert.deepEqual(await portal.officersCopy(id, paper), paper);
});

test('a service killed in the middle and started again has what it had', async (t) => {
  const dying = await Portal.start();
  t.after(() => dying.close());
  const [id, paper] = [newId(), randomBytes(6 * kPart)];
  const headers = { Authorization: `Bearer ${dying.token}` };
  let ended = false;
  const onBeforeRequest = async (request) => {
    if (ended && request.getMethod() === 'HEAD') await dying.run();
    if (ended || request.getHeader('Upload-Offset') !== String(3 * kPart)) return;
    ended = true;
    await dying.kill();
  };
  const offsets = [];
  const onAfterResponse = (request, response) => {
    if (request.getMethod() === 'HEAD') offsets.push(response.getHeader('Upload-Offset'));
  };
  await send(paper, optionsFor(id, paper, dying, { headers, onBeforeRequest, onAfterResponse, retryDelays: [0, 50] }));
  assert.deepEqual(offsets, [String(3 * kPart)]);
  assert.deepEqual(await dying.officersCopy(id, paper), paper);
});

test('an upload that is called off is gone', async () => {
  const [id, paper] = [newId(), randomBytes(4 * kPart)];
  const url = await send(paper, optionsFor(id, paper, portal), { until: kPart });
  assert.equal((await portal.standing(url)).status, 200);
  await tus.Upload.terminate(url, optionsFor(id, paper, portal));
  assert.equal((await portal.standing(url)).status, 404);
});

test('an upload that has expired is begun anew', async (t) => {
  const hasty = await Portal.start('--keep-uploads', '4');
  t.after(() => hasty.close());
  const [id, paper] = [newId(), randomBytes(3 * kPart)];
  const urlStorage = new tus.FileUrlStorage(join(hasty.home, 'addresses'));
  const headers = { Authorization: `Bearer ${hasty.token}` };
  const options = optionsFor(id, paper, hasty, { urlStorage, headers, fingerprint: async () => id });
  const url = await send(paper, options, { until: kPart });
  while ((await hasty.standing(url)).status === 200) await new Promise((resolve) => setTimeout(resolve, 50));
  const [earlier] = await urlStorage.findUploadsByFingerprint(id);
  assert.notEqual(await send(paper, options, { from: earlier }), url);
  assert.deepEqual(await hasty.officersCopy(id, paper), paper);
});

test('what the service refuses the client is told', async () => {
  const paper = randomBytes(1000);
  const stranger = optionsFor(newId(), paper, portal, { headers: { Authorization: 'Bearer wrong' } });
  await assert.rejects(send(paper, stranger), (failure) => statusOf(failure) === 401);
  const other = optionsFor(newId(), randomBytes(1000), portal);
  await assert.rejects(send(paper, other), (failure) => statusOf(failure) === 460);
  const nameless = optionsFor('', paper, portal);
  await assert.rejects(send(paper, nameless), (failure) => statusOf(failure) === 400);
  const empty = optionsFor(newId(), Buffer.alloc(0), portal);
  await assert.rejects(send(Buffer.alloc(0), empty), (failure) => statusOf(failure) === 400);
});
