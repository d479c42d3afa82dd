# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages to citizens: the portal against somebody else's SMTP server and a small HTTP gateway."""
import asyncio
import email
import email.policy
import http.server
import json
import pathlib
import queue
import tempfile
import threading
import unittest

from aiosmtpd.smtp import SMTP

from ward import Ward

PERSONAL = ("Nguyễn Văn Mẫu", "079090000123", "1 Đường Mẫu", "15/01/1990")


class Mailbox:
    """Takes mails on; refuses the first `refuse` with `answer`."""

    def __init__(self, refuse=0, answer="451 later"):
        self.got, self.refuse, self.answer = queue.Queue(), refuse, answer
        self.tries = queue.Queue()
        self.loop = asyncio.new_event_loop()
        listening = queue.Queue()
        self.thread = threading.Thread(target=self.serve, args=(listening,), daemon=True)
        self.thread.start()
        self.port = listening.get(timeout=30)

    def serve(self, listening):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(self.loop.create_server(
            lambda: SMTP(self, hostname="mail.example", loop=self.loop), "127.0.0.1", 0))
        listening.put(server.sockets[0].getsockname()[1])
        self.loop.run_forever()
        server.close()
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()

    async def handle_DATA(self, _server, _session, envelope):
        self.tries.put(1)
        if self.refuse > 0:
            self.refuse -= 1
            return self.answer
        self.got.put(envelope)
        return "250 OK"

    def take(self, seconds=30):
        envelope = self.got.get(timeout=seconds)
        return envelope, email.message_from_bytes(envelope.content, policy=email.policy.default)

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)


class Gateway(http.server.ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.got = queue.Queue()
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Answer(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.put((dict(self.headers), json.loads(body)))
        self.send_response(202)
        self.end_headers()

    def log_message(self, *_):
        pass


class Notices(unittest.TestCase):
    def setUp(self):
        self.box, self.gateway = Mailbox(), Gateway()
        self.addCleanup(self.box.close)
        self.addCleanup(self.gateway.server_close)
        self.addCleanup(self.gateway.shutdown)

    def ward(self, *options):
        ward = Ward("--public-url", "https://hoso.example", *options)
        self.addCleanup(ward.close)
        return ward

    def with_mail(self, box=None):
        return self.ward("--smtp", f"smtp://127.0.0.1:{(box or self.box).port}", "--mail-from", "khong-tra-loi@hoso.example")

    def test_every_new_status_is_told_by_mail_without_a_word_about_the_person(self):
        ward = self.with_mail()
        code = ward.hand_in(1)
        ward.decide(code, 5, "Thiếu giấy chứng sinh của Nguyễn Văn Mẫu.")
        for words in ("Mới đăng ký", "Yêu cầu bổ sung giấy tờ"):
            envelope, mail = self.box.take()
            self.assertEqual(envelope.rcpt_tos, ["mau@vidu.example"])
            self.assertEqual(envelope.mail_from, "khong-tra-loi@hoso.example")
            self.assertEqual(mail["Subject"], f"Hồ sơ {code}: {words}")
            body = mail.get_content()
            self.assertIn(words, body)
            self.assertIn(f"https://hoso.example/t/{1 + 0xabc000:032x}", body)
            for line in envelope.content.split(b"\r\n"):
                self.assertLess(len(line), 200)
            for personal in PERSONAL:
                self.assertNotIn(personal, body + mail["Subject"])

    def test_a_server_that_says_not_now_is_asked_again_after_a_restart_too(self):
        box = Mailbox(refuse=1)
        self.addCleanup(box.close)
        ward = self.with_mail(box)
        ward.hand_in(1)
        box.tries.get(timeout=30)
        ward.kill()
        ward.start()
        self.assertIn("Mới đăng ký", box.take(60)[1]["Subject"])

    def test_a_server_that_says_never_is_not_asked_again_and_holds_up_nobody(self):
        box = Mailbox(refuse=1, answer="550 no such person")
        self.addCleanup(box.close)
        ward = self.with_mail(box)
        first, second = ward.hand_in(1), ward.hand_in(2)
        _, mail = box.take()
        self.assertIn(second, mail["Subject"])
        ward.decide(first, 2)
        self.assertIn(f"{first}: Được tiếp nhận", box.take()[1]["Subject"])

    def test_who_did_not_agree_or_gave_no_address_is_not_written_to(self):
        ward = self.with_mail()

        def silent(made):
            made["consents"] = made["consents"][:1]

        def crooked(made):
            made["fields"][0]["value"] = "a@vidu.example>\r\nBcc: <b@vidu.example"

        ward.hand_in(1, silent)
        ward.hand_in(2, crooked)
        last = ward.hand_in(3)
        self.assertIn(last, self.box.take()[1]["Subject"])  # they go in order: nothing came before
        self.assertTrue(self.box.got.empty())

    def test_short_messages_go_through_the_gateway(self):
        token = self.ward_token()
        ward = self.ward("--sms", f"http://127.0.0.1:{self.gateway.server_port}/send", "--sms-token", token)
        code = ward.hand_in(1)
        headers, body = self.gateway.got.get(timeout=30)
        self.assertEqual(headers["Authorization"], "Bearer the-gateway-token")
        self.assertEqual(body["to"], "+84901234567")
        self.assertIn(code, body["text"])
        self.assertIn("https://hoso.example/t/", body["text"])
        for personal in PERSONAL:
            self.assertNotIn(personal, body["text"])

    def ward_token(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = pathlib.Path(folder.name) / "sms-token"
        file.write_text("the-gateway-token\n")
        return str(file)

    def test_the_database_holds_no_address(self):
        box = Mailbox(refuse=100)
        self.addCleanup(box.close)
        ward = self.with_mail(box)
        ward.hand_in(1)
        box.tries.get(timeout=30)
        for file in ward.data.glob("portal.sqlite*"):
            self.assertNotIn(b"mau@vidu.example", file.read_bytes())


if __name__ == "__main__":
    unittest.main()
