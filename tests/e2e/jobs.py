# SPDX-License-Identifier: GPL-3.0-or-later
"""Common jobs at the kiosk, done by a Hand; papers for them, put together from the samples."""
import shutil

from station import SAMPLES


def stack(folder, *papers):
    """Samples in a folder: (key of the paper, pages "birth/02-birth_proof/1.jpg", …). The card's holder is the one the
    first page speaks of; the demonstration tells by the folder's name."""
    of = papers[0][1].split("/")[0]
    shutil.rmtree(folder, ignore_errors=True)
    folder = folder / of
    (folder / "papers").mkdir(parents=True)
    shutil.copytree(SAMPLES / of / "card", folder / "card")
    for number, (key, *pages) in enumerate(papers, 1):
        target = folder / "papers" / f"{number:02}-{key}"
        target.mkdir()
        for page, source in enumerate(pages, 1):
            sample, where, name = source.split("/")
            place = SAMPLES / sample if where == "." else SAMPLES / sample / "papers" / where
            shutil.copy(place / name, target / f"{page}.jpg")
    return folder


def identify(hand):
    """The card on the reader, its last six digits."""
    hand.card("down")
    hand.type(hand.ask("can"))
    hand.press("enterCanButton")
    hand.wait_for("notMeButton")
    hand.card("up")
    hand.press("confirmButton")


def choose(hand, event, procedure):
    hand.press(f"event-{event}")
    hand.press(f"procedure-{procedure}")
    hand.press("confirmButton")


def agree(hand, *purposes):
    for purpose in purposes:
        hand.press(f"consent-{purpose}")
    hand.press("confirmButton")


def scan(hand, papers):
    """Every paper once; the first one is open already."""
    for number, paper in enumerate(papers):
        if number:
            hand.press(f"paper-{paper}")
        hand.press(f"scanPaper-{paper}")
        hand.wait_for(f"paper-{paper}")
        hand.see("Quét thêm trang")


def send(hand):
    """From the papers to the slip."""
    hand.press("confirmButton", 240)
    hand.see("Mời xem lại thông tin", 120)
    hand.press("confirmButton")
    hand.press("sendButton", 60)
    hand.press("originalsTakenButton", 120)
    hand.see("Xin lấy phiếu ở khe in", 60)


def follow(hand, tries=10):
    """The slip on the glass, until the service knows its dossier: delivery takes a moment."""
    for _ in range(tries):
        hand.press("scanSlipButton")
        hand.wait_for_any("finishButton", "scanSlipButton")
        if hand.is_there("finishButton"):
            return
    raise AssertionError("the service does not know the dossier")
