# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx before a portal, with certificates OpenSSL makes; neither is ours."""
import pathlib
import socket
import subprocess
import tempfile
import time

from ward import BIN, Ward

CONFIGURATION = """daemon off;
master_process off;
pid {home}/pid;
error_log {home}/errors;
events {{ }}
http {{
  access_log off;
  client_body_temp_path {home}/body; proxy_temp_path {home}/proxy; fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi; scgi_temp_path {home}/scgi;
  server {{
    listen 127.0.0.1:{port} ssl http2;
    ssl_certificate {home}/front.pem; ssl_certificate_key {home}/front.key;
    ssl_client_certificate {stations}; ssl_verify_client optional;
    client_max_body_size 300m;
    location / {{
      proxy_pass {upstream};
      proxy_http_version 1.1;
      proxy_set_header X-Client-Verify $ssl_client_verify;
      proxy_set_header X-Client-Cert $ssl_client_escaped_cert;
    }}
  }}
}}
"""


def openssl(*arguments, **options):
    return subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, **options).stdout


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def make_key(file):
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", file)


def make_authority(folder, name):
    """A root of its own: name.pem and name.key."""
    make_key(folder / f"{name}.key")
    openssl("req", "-x509", "-new", "-key", folder / f"{name}.key", "-out", folder / f"{name}.pem", "-days", 30,
            "-subj", f"/CN={name}", "-addext", "basicConstraints=critical,CA:TRUE")


class FrontedWard(Ward):
    """A portal behind nginx; everything ends with close()."""

    def __init__(self, *options):
        self.front_home = tempfile.TemporaryDirectory(prefix="front-")
        self.front = pathlib.Path(self.front_home.name)
        make_authority(self.front, "front-ca")
        super().__init__("--front-tells", *options)
        self.port = free_port()
        self.https = f"https://127.0.0.1:{self.port}"
        make_key(self.front / "front.key")
        openssl("req", "-new", "-key", self.front / "front.key", "-subj", "/CN=front", "-out", self.front / "front.csr")
        (self.front / "ext").write_text("subjectAltName=IP:127.0.0.1\n")
        openssl("x509", "-req", "-in", self.front / "front.csr", "-CA", self.front / "front-ca.pem", "-CAkey",
                self.front / "front-ca.key", "-CAcreateserial", "-extfile", self.front / "ext", "-days", 7,
                "-out", self.front / "front.pem")
        (self.front / "nginx.conf").write_text(CONFIGURATION.format(
            home=self.front, port=self.port, stations=self.data / "stations-ca.pem", upstream=self.url))
        self.start_front()

    def start_front(self):
        self.nginx = subprocess.Popen(["/usr/sbin/nginx", "-e", self.front / "errors", "-c", self.front / "nginx.conf"])
        until = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                assert time.monotonic() < until and self.nginx.poll() is None, (self.front / "errors").read_text()

    def stop_front(self):
        self.nginx.terminate()
        self.nginx.wait(10)

    def restart_front(self):
        """With the certificate that now lies there."""
        self.stop_front()
        self.start_front()

    def start(self):
        told = self.data / "front-ca.pem"
        if not told.exists():
            told.write_bytes((self.front / "front-ca.pem").read_bytes())
        super().start()

    def run(self, *words, check=True):
        """A command of the operator's beside the running portal."""
        where = () if "--public-url" in words else ("--public-url", self.https)
        done = subprocess.run([BIN / "tramso-portal", "--data", self.data, *where, *self.options, *words],
                              capture_output=True, text=True, timeout=60)
        assert not check or done.returncode == 0, done.stderr
        return done

    def codes(self, *names):
        """The CSV of codes for stations of these names."""
        stations = self.front / "stations.csv"
        stations.write_text("station,ward\n" + "".join(f'"{name}",UBND phường Mẫu\n' for name in names), "utf-8")
        return self.run("enrol-codes", "--csv", stations).stdout

    def close(self):
        self.stop_front()
        super().close()
        self.front_home.cleanup()
