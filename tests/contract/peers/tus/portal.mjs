// SPDX-License-Identifier: GPL-3.0-or-later
// A tramso-portal of its own, asked by docs/wire.md alone.
import { spawn, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(process.env.TRAMSO_BIN, 'tramso-portal');

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export class Portal {
  static async start(...options) {
    const portal = new Portal();
    portal.home = mkdtempSync(join(tmpdir(), 'tus-portal-'));
    portal.data = join(portal.home, 'data');
    portal.options = options;
    portal.listen = '127.0.0.1:0';
    mkdirSync(portal.data, { mode: 0o700 });
    portal.officer = execFileSync(program, ['--data', portal.data, '--add-officer', 'Lan']).toString().trim();
    await portal.run();
    return portal;
  }

  // Starts the program, on the port it had before if it ran before.
  async run() {
    this.child = spawn(program, ['--listen', this.listen, '--data', this.data, ...this.options],
                       { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = await once(createInterface(this.child.stdout), 'line');
    this.url = line.split(' ').pop();
    this.listen = this.url.slice('http://'.length);
    this.port = Number(this.url.split(':').pop());
    this.token = readFileSync(join(this.data, 'token'), 'utf8').trim();
  }

  async kill() {
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  async close() {
    await this.kill();
    rmSync(this.home, { recursive: true });
  }

  ask(method, path, { token = this.token, headers = {}, body } = {}) {
    return fetch(new URL(path, this.url), { method, body, headers: { Authorization: `Bearer ${token}`, ...headers } });
  }

  // Where an upload stands: its status, and its offset when there is one.
  async standing(upload) {
    const answer = await this.ask('HEAD', upload, { headers: { 'Tus-Resumable': '1.0.0' } });
    return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) };
  }

  // Hands in a dossier with one paper that has been uploaded; what an officer then sees of it.
  async officersCopy(id, paper) {
    const manifest = {
      applicant: { address: '1 Đường Mẫu', birth: '15/01/1990', evidence: 'card_qr', name: 'Nguyễn Văn Mẫu',
                   number: '079090000123', sex: 'male' },
      consents: [{ given: '2026-11-24T02:10:00Z', purpose: 'submit_on_behalf', text_version: '2026-11-01' }],
      created: '2026-11-24T02:14:55Z',
      documents: [{ file: '01-giay-to.pdf', pages: 2, paper: 'declaration', sha256: sha256(paper), size: paper.length,
                    title_en: 'Form', title_vi: 'Tờ khai' }],
      fields: [], findings: [], format: 1, id, procedure: { code: '1.001193', version: '2026-11-01' },
      reference: 'TS-7K3M-92QD', station: 'Trạm mẫu 1', tracking_token: id.replace(/^./, 'f') };
    const taken = await this.ask('PUT', `/api/v1/dossiers/${id}`,
                                 { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(manifest) });
    if (taken.status !== 201) return `not taken in: ${taken.status} ${await taken.text()}`;
    const { dossier_code: code } = await taken.json();
    const copy = await this.ask('GET', `/api/v1/officer/dossiers/${code}/documents/01-giay-to.pdf`,
                                { token: this.officer });
    return Buffer.from(await copy.arrayBuffer());
  }
}
