# SPDX-License-Identifier: GPL-3.0-or-later
"""The services ./bench portal loads, each with a folder of its own and started afresh for every round."""
import os
import pathlib
import signal
import socket
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def processes_of(pid):
    """A process and its children, as numbers."""
    children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(int(child) for child in children)]


def peak_of(pid):
    """The most memory a process has held, in MB."""
    lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def seconds_of(pid):
    """The processor time of a process."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


class Service:
    """One of the services; `load` is what upload_load must be told of it."""

    def __init__(self, folder):
        self.folder = folder
        self.folder.mkdir(parents=True)
        self.log = (folder / "log").open("w")
        self.port = free_port()
        self.process = self.start()
        self.await_port()

    def spawn(self, *command, **options):
        return subprocess.Popen([str(word) for word in command], stdout=self.log, stderr=self.log, **options)

    def await_port(self):
        until = time.monotonic() + 20
        while time.monotonic() < until and self.process.poll() is None:
            with socket.socket() as caller:
                if caller.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError(f"{type(self).__name__} did not start: {self.log.name}")

    def peak(self):
        return sum(peak_of(pid) for pid in processes_of(self.process.pid))

    def spent(self):
        return sum(seconds_of(pid) for pid in processes_of(self.process.pid))

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.log.close()


class Portal(Service):
    """tramso-portal, with SQLite and files unless options say otherwise."""
    name, options, program = "tramso-portal", (), ROOT / "build/release/bin/tramso-portal"

    def start(self):
        return self.spawn(self.program, "--listen", f"127.0.0.1:{self.port}",
                          "--data", self.folder / "data", *self.options)

    def load(self):
        return ["--token", (self.folder / "data/token").read_text().strip()]


class TusServer(Service):
    """@tus/server with its file store, as tests/contract/peers/tus has it."""
    name = "@tus/server"

    def start(self):
        env = {**os.environ, "TRAMSO_TUS_PEERS": str(ROOT / "build/peers/tus"), "NODE_ENV": "production"}
        return self.spawn("node", ROOT / "tests/contract/peers/tus/tus_server.mjs", self.folder / "kept", self.port, env=env)

    def load(self):
        return []


class Nginx(Service):
    """nginx that stores what is PUT, a worker for each core."""
    name = "nginx, plain PUT"
    settings = """
daemon off; worker_processes auto; pid {folder}/pid; error_log {folder}/errors; {user}
events {{ worker_connections 1024; }}
http {{
  access_log off; client_body_temp_path {folder}/coming; client_max_body_size 300m;
  proxy_temp_path {folder}/t1; fastcgi_temp_path {folder}/t2; uwsgi_temp_path {folder}/t3; scgi_temp_path {folder}/t4;
  server {{ listen 127.0.0.1:{port} backlog=4096; root {folder}/kept; location / {{ dav_methods PUT; }} }}
}}
"""

    def start(self):
        (self.folder / "kept").mkdir()
        settings = self.folder / "nginx.conf"
        settings.write_text(self.settings.format(folder=self.folder, port=self.port,
                                                 user="user root;" if os.geteuid() == 0 else ""))
        return self.spawn("nginx", "-c", settings, "-p", self.folder, "-e", self.folder / "errors")

    def load(self):
        return ["--put", "--path", "/"]
