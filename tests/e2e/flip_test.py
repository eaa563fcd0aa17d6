"""One byte of one file of a device changed: `leadline dump` gives the same dump or a named error, never another dump.

ctest flips bytes drawn by a printed seed; `flip_test.py --all` flips every one (tests/soak.sh).
"""
import os
import random
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import facts
import pine

SECONDS = float(os.environ.get("LEADLINE_SAMPLE_SECONDS", "30"))
FILES = ("journal.db", "vault", "snapshot", "porch", "secret")
# How often each is drawn: the journal is nearly all of the bytes, the small ones decide.
WEIGHTS = (50, 15, 15, 5, 15)


class Flips:
    """A device with a little of everything: papers, its own facts, another's, entries it may not read, a draft's end."""

    def __init__(self):
        self.space = pine.workspace()
        program = pine.Program(self.space / "p")
        officer, peer = program.join("officer", "officer", "pcpd"), program.join("peer", "peer", "harbor")
        subject = "0a" * 16
        for device, kinds in ((officer, facts.LAW), (peer, facts.CARE)):
            ran = device.import_facts([facts.fact(kind, subject, facts.body(kind, lambda field: "plain " + field)) for kind in kinds])
            assert ran.code == pine.DONE, str(ran)
        for device in (officer, peer, officer):
            device.sync()
        program.server.stop()
        self.device = officer
        self.whole = officer.dump()
        self.bytes = {}
        for path in sorted(officer.folder.iterdir()):
            self.bytes[path.name] = path.read_bytes()
        missing = [name for name in FILES if name not in self.bytes]
        assert not missing, f"the device has no {missing}"

    def lay_out(self, worker):
        folder = self.space / f"worker-{worker}"
        folder.mkdir(exist_ok=True, mode=0o700)
        for path in folder.iterdir():
            if path.name not in self.bytes:
                path.unlink()
        for name, data in self.bytes.items():
            path = folder / name
            path.write_bytes(data)
            path.chmod(0o600)
        return folder

    def flip(self, worker, name, at, mask, without_snapshot):
        """'same' or the error's line. Anything else is a failure."""
        folder = self.lay_out(worker)
        changed = bytearray(self.bytes[name])
        changed[at] ^= mask
        (folder / name).write_bytes(changed)
        if without_snapshot and name != "snapshot":
            (folder / "snapshot").unlink()
        ran = pine.Device(folder).run("dump", "--json")
        where = f"{name} byte {at} ^ {mask:#04x}{' without snapshot' if without_snapshot else ''}: "
        if ran.code == pine.DONE:
            if ran.out != self.whole:
                raise AssertionError(where + "another dump")
            return "same"
        if ran.code not in (pine.BAD_INPUT, pine.MACHINE) or not pine.ONE_LINE.match(ran.said()) or ran.out:
            raise AssertionError(where + str(ran))
        return ran.said()


class FlipTest(unittest.TestCase):
    def test_sampled_bytes(self):
        drawn = random.Random(pine.seed())
        flips = Flips()
        until = time.monotonic() + SECONDS
        tally = {}
        while time.monotonic() < until:
            name = drawn.choices(FILES, WEIGHTS)[0]
            at, mask = drawn.randrange(len(flips.bytes[name])), drawn.choice((0xFF, 1 << drawn.randrange(8)))
            came_to = flips.flip(0, name, at, mask, drawn.random() < 0.5)
            if name in ("snapshot", "porch"):
                self.assertEqual(came_to, "same", f"{name} byte {at}: a damaged copy is made anew, not reported")
            kept = tally.setdefault(name, [0, 0])
            kept[came_to != "same"] += 1
        print({name: f"{same} same, {named} named errors" for name, (same, named) in tally.items()})
        self.assertGreater(tally["vault"][1], 0, "no flip of the vault was noticed")
        self.assertGreater(tally["journal.db"][1], 0, "no flip of the journal was noticed")

    def test_a_file_cut_short_or_gone(self):
        flips = Flips()
        for name in FILES:
            for keep in (0, 1, len(flips.bytes[name]) // 2, len(flips.bytes[name]) - 1):
                folder = flips.lay_out(0)
                (folder / name).write_bytes(flips.bytes[name][:keep])
                self.check(flips, pine.Device(folder).run("dump", "--json"), f"{name} cut to {keep}")
            folder = flips.lay_out(0)
            (folder / name).unlink()
            self.check(flips, pine.Device(folder).run("dump", "--json"), f"{name} gone")

    def check(self, flips, ran, where):
        if ran.code == pine.DONE:
            self.assertEqual(ran.out, flips.whole, where)
        else:
            self.assertIn(ran.code, (pine.BAD_INPUT, pine.MACHINE), f"{where}: {ran}")
            self.assertRegex(ran.said(), pine.ONE_LINE, where)


def main_all():
    flips = Flips()
    begun = time.monotonic()
    workers = os.cpu_count()

    def share(worker, name, without_snapshot):
        same = named = 0
        for at in range(worker, len(flips.bytes[name]), workers):
            if flips.flip(worker, name, at, 0xFF, without_snapshot) == "same":
                same += 1
            else:
                named += 1
        return same, named

    for name in FILES:
        for without_snapshot in ((False, True) if name == "journal.db" else (False,)):
            with ThreadPoolExecutor(max_workers=workers) as pool:
                counts = list(pool.map(lambda worker: share(worker, name, without_snapshot), range(workers)))
            same, named = (sum(column) for column in zip(*counts))
            print(f"{name:11} {len(flips.bytes[name]):7} bytes{' (no snapshot)' if without_snapshot else ''}: "
                  f"{same} same dump, {named} named errors, 0 other dumps, {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    if "--all" in sys.argv:
        main_all()
    else:
        unittest.main()
