# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference portal on the machine outside, as a box in QEMU reaches it: over TLS, at 10.0.2.2."""
import pathlib
import socket
import socketserver
import ssl
import subprocess
import threading

BIN = pathlib.Path("build/release/bin").resolve()


class Front:
    """Takes TLS off connections and hands their bytes to a port of this machine."""

    def __init__(self, folder, port):
        self.certificate, key = folder / "front.pem", folder / "front.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=front",
                        "-addext", "subjectAltName=IP:10.0.2.2", "-keyout", key, "-out", self.certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)

        class Connection(socketserver.BaseRequestHandler):
            def handle(self):
                try:
                    with context.wrap_socket(self.request, server_side=True) as outside, socket.create_connection(("127.0.0.1", port)) as inside:
                        back = threading.Thread(target=relay, args=(inside, outside), daemon=True)
                        back.start()
                        relay(outside, inside)
                        back.join()
                except OSError:  # the box has lost its power
                    pass

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Connection)
        self.server.daemon_threads, self.server.block_on_close = True, False
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def relay(source, target):
    """Hands bytes on until one side has gone; then the other goes too."""
    try:
        while piece := source.recv(65536):
            target.sendall(piece)
    except (OSError, ValueError):
        pass
    for side in (source, target):
        try:
            side.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


class Portal:
    """The reference portal on this machine behind a front with a certificate, which the box reaches at 10.0.2.2."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True)
        with (folder / "portal.log").open("w") as log:
            self.process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", BIN / "tramso-portal", "--listen", "127.0.0.1:0", "--data", folder],
                                            stdout=subprocess.PIPE, stderr=log, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("listening on "), line
        self.front = Front(folder, int(line.rsplit(":", 1)[1]))
        self.url = f"https://10.0.2.2:{self.front.port}"

    def dossiers(self):
        folder = self.folder / "dossiers"
        return sorted(path.name for path in folder.iterdir()) if folder.exists() else []

    def stop(self):
        self.front.stop()
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()
