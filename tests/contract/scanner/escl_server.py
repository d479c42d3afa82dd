#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A network scanner on loopback (eSCL, as driverless scanners speak it) that serves numbered A4 pages.

Prints its port and serves until its standard input ends. Pages carry their number as ten squares, black = 1."""
import argparse
import http.server
import io
import pathlib
import socket
import struct
import sys
import threading
import time

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 2480, 3508  # px: A4 at 300 dpi
SQUARE = 60  # px

CAPABILITIES = """<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"
    xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>TramSo Twin</pwg:MakeAndModel>
<scan:Platen><scan:PlatenInputCaps>{caps}</scan:PlatenInputCaps></scan:Platen>
<scan:Adf><scan:AdfSimplexInputCaps>{caps}</scan:AdfSimplexInputCaps></scan:Adf>
</scan:ScannerCapabilities>"""
CAPS = """<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight><scan:MaxScanRegions>1</scan:MaxScanRegions>
<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:DocumentFormats>
<scan:SupportedResolutions><scan:DiscreteResolutions>
<scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution>
</scan:DiscreteResolution><scan:DiscreteResolution><scan:XResolution>600</scan:XResolution>
<scan:YResolution>600</scan:YResolution></scan:DiscreteResolution>
</scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>"""
STATUS = """<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"
    xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.63</pwg:Version><pwg:State>Idle</pwg:State><scan:AdfState>{adf}</scan:AdfState></scan:ScannerStatus>"""


def page(number):
    picture = Image.new("RGB", (WIDTH, HEIGHT), (250, 248, 245))
    draw = ImageDraw.Draw(picture)
    for bit in range(10):
        if number >> bit & 1:
            draw.rectangle([100 + 2 * bit * SQUARE, 100, 100 + (2 * bit + 1) * SQUARE, 100 + SQUARE], fill=(0, 0, 0))
    draw.text((100, 300), f"Trang {number}", fill=(0, 0, 0))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


class Scanner:
    """What lies in the machine, and what goes wrong with it."""

    def __init__(self, options):
        self.pages, self.trouble, self.at = options.pages, options.trouble, options.at
        self.pictures = [file.read_bytes() for file in sorted(options.pictures.glob("*.jpg"))] if options.pictures else []
        self.pause = 60 / options.rate if options.rate else 0
        self.fetched, self.scanned = [], 0.0
        self.feeder_adf = "ScannerAdfLoaded" if options.pages else "ScannerAdfEmpty"
        self.jobs, self.left, self.number = 0, 0, 0

    def start(self, request):
        self.jobs += 1
        self.left = self.pages if b"Feeder" in request else 1

    def wait_for_page(self):
        """Until the feeder has passed the page: it goes on while pages are fetched, but holds no more than two."""
        if not self.pause:
            return
        begun = max([self.scanned] + self.fetched[-2:-1] if self.fetched else [time.monotonic()])
        self.scanned = begun + self.pause
        time.sleep(max(0.0, self.scanned - time.monotonic()))
        self.fetched.append(time.monotonic())

    def picture(self, number):
        return self.pictures[(number - 1) % len(self.pictures)] if self.pictures else page(number)

    def next_trouble(self):
        return self.trouble if self.number + 1 == self.at else None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="text/xml", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        scanner = self.server.scanner
        if self.path.endswith("/ScannerCapabilities"):
            self.answer(200, CAPABILITIES.format(caps=CAPS).encode())
        elif self.path.endswith("/ScannerStatus"):
            self.answer(200, STATUS.format(adf=scanner.feeder_adf).encode())
        elif self.path.endswith("/NextDocument"):
            self.next_document(scanner)
        else:
            self.answer(404)

    def next_document(self, scanner):
        trouble = scanner.next_trouble()
        adf = {"jam": "ScannerAdfJam", "cover": "ScannerAdfDoorOpen", "two": "ScannerAdfMultipickDetected"}.get(trouble)
        if adf:
            scanner.feeder_adf = adf
            return self.answer(409)
        if scanner.left == 0:
            scanner.feeder_adf = "ScannerAdfEmpty"
            return self.answer(404)
        scanner.wait_for_page()
        picture = scanner.picture(scanner.number + 1)
        if trouble in ("half", "reset"):
            return self.break_off(picture, trouble == "reset")
        scanner.left -= 1
        scanner.number += 1
        self.answer(200, picture, "image/jpeg")

    def break_off(self, picture, hard):
        self.send_response(200)
        self.send_header("Content-Type", "image/jpeg")
        self.send_header("Content-Length", str(len(picture)))
        self.end_headers()
        self.wfile.write(picture[: len(picture) // 2])
        self.wfile.flush()
        if hard:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        scanner = self.server.scanner
        if scanner.trouble == "busy":
            return self.answer(503)
        if b"Feeder" in body and scanner.pages == 0:
            return self.answer(409)
        scanner.start(body)
        port = self.server.server_address[1]
        self.answer(201, Location=f"http://127.0.0.1:{port}/eSCL/ScanJobs/{scanner.jobs}")

    def do_DELETE(self):
        self.answer(200)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=3, help="sheets in the feeder")
    parser.add_argument("--trouble", choices=["jam", "cover", "two", "half", "reset", "busy"])
    parser.add_argument("--at", type=int, default=1, help="page at which the trouble comes, from 1")
    parser.add_argument("--rate", type=float, help="pages a minute that pass the feeder; without: at once")
    parser.add_argument("--pictures", type=pathlib.Path, help="folder of JPEG files to serve instead of numbered pages")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.scanner = Scanner(parser.parse_args())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
