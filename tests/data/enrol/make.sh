#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How the files of this folder were made, with OpenSSL 3.0: two certificates of nobody, and both as EST tells them.
set -e
cd "$(dirname "$0")"
for name in one two; do
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$name.key"
    openssl req -x509 -new -key "$name.key" -utf8 -subj "/O=UBND phường Mẫu/CN=Trạm $name" -days 300 -out "$name.pem"
done
openssl crl2pkcs7 -nocrl -certfile one.pem -certfile two.pem -outform DER | base64 > both.p7
openssl x509 -in two.pem -outform DER | sha256sum | cut -d' ' -f1 > two.sha256
openssl x509 -in one.pem -noout -dates -dateopt iso_8601 > one.dates
rm two.key
