#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""shared_places.py COMMAND…: runs a command beside a PostgreSQL server and an S3 store of its own, in a temporary
folder, and tells it by the environment (TRAMSO_SHARED_…) where they are. Both are real programs we did not write."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE.parent / "peers/s3"
POSTGRES = pathlib.Path("/usr/lib/postgresql/15/bin")
PASSWORD, KEYS = "mat-khau-cua-thu", ("khoa-thu", "bi-mat-cua-khoa-thu")


def installed(target):
    """The folder whose node_modules hold what the lock file names; the network is asked the first time alone."""
    fetched = subprocess.run([PEERS.parent / "npm_ci.sh", PEERS, target], check=False, stdout=sys.stderr)
    if fetched.returncode == 77:
        raise unittest.SkipTest("the store's packages could not be fetched")
    fetched.check_returncode()
    return target


class Postgres:
    """A PostgreSQL 15 without a port: it listens on a socket in its folder. It refuses to be run by root."""

    def __init__(self, home):
        self.home = pathlib.Path(home)
        self.as_other = []
        if os.geteuid() == 0:
            shutil.chown(self.home, "nobody", "nogroup")
            self.as_other = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        self.password = self.home / "password"
        self.password.write_text(PASSWORD + "\n", "ascii")
        self.run("initdb", "-N", "-A", "scram-sha-256", "-U", "tramso", "-E", "UTF8", "--locale=C.UTF-8",
                 f"--pwfile={self.password}", "-D", self.home / "data")
        self.start()

    def run(self, program, *words):
        subprocess.run([*self.as_other, POSTGRES / program, *words], check=True, cwd=self.home, stdout=subprocess.DEVNULL)

    def start(self):
        # The machine does not lose its power here: what a killed server has written the system still has.
        options = f"-c listen_addresses= -c unix_socket_directories={self.home} -c fsync=off -c max_connections=300"
        self.run("pg_ctl", "-w", "-D", self.home / "data", "-l", self.home / "log", "-o", options, "start")

    def stop(self, mode="immediate"):
        self.run("pg_ctl", "-w", "-D", self.home / "data", "-m", mode, "stop")

    def ask(self, sql, database="postgres"):
        """The rows of a statement, their columns divided by bars."""
        done = subprocess.run([POSTGRES / "psql", "-XAtq", "-h", self.home, "-U", "tramso", "-d", database, "-c", sql],
                              check=True, capture_output=True, text=True, env={**os.environ, "PGPASSWORD": PASSWORD})
        return done.stdout.splitlines()


class Store:
    """The S3 store of tests/contract/peers/s3, with one bucket."""

    def __init__(self, home, modules):
        self.folder = pathlib.Path(home) / "objects"
        self.keys = pathlib.Path(home) / "keys"
        self.keys.write_text(":".join(KEYS) + "\n", "ascii")
        self.keys.chmod(0o600)
        self.modules, self.port = modules, "0"
        self.start()
        self.endpoint = f"http://127.0.0.1:{self.port}"

    def start(self):
        self.process = subprocess.Popen(
            ["node", PEERS / "store.mjs", self.folder, "tramso", self.port], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PEERS_MODULES": str(self.modules), "AWS_ACCESS_KEY_ID": KEYS[0], "AWS_SECRET_ACCESS_KEY": KEYS[1]})
        self.port = self.process.stdout.readline().strip()
        assert self.port, "the S3 store did not start"

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


@contextlib.contextmanager
def places(build):
    """A database server and a store, as long as they are needed."""
    modules = installed(build / "peers/s3")
    with tempfile.TemporaryDirectory(prefix="places-") as home:
        os.chmod(home, 0o755)
        (pathlib.Path(home) / "postgres").mkdir()
        postgres = Postgres(pathlib.Path(home) / "postgres")
        try:
            store = Store(home, modules)
            try:
                yield postgres, store
            finally:
                store.stop()
        finally:
            postgres.stop()


def options_for(postgres, store, name):
    """What tells tramso-portal of a database and a part of the bucket of its own."""
    postgres.ask(f'CREATE DATABASE "{name}"')
    return ["--db", f"postgresql://tramso@/{name}?host={postgres.home}", "--db-password", str(postgres.password),
            "--blobs", f"s3://tramso/{name}", "--s3-endpoint", store.endpoint, "--s3-keys", str(store.keys)]


def main():
    with places(pathlib.Path(os.environ["TRAMSO_BUILD"])) as (postgres, store):
        told = {"TRAMSO_SHARED_DB": str(postgres.home), "TRAMSO_SHARED_PASSWORD": str(postgres.password),
                "TRAMSO_SHARED_S3": store.endpoint, "TRAMSO_SHARED_KEYS": str(store.keys),
                "TRAMSO_SHARED_OBJECTS": str(store.folder)}
        return subprocess.run(sys.argv[1:], check=False, env={**os.environ, **told}).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except unittest.SkipTest as why:
        print(f"skipped: {why}", file=sys.stderr)
        sys.exit(77)
