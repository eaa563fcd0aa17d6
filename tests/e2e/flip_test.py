"""One byte of one file of a device changed: `leadline dump` gives the same dump or a named error, never another dump.

ctest flips bytes drawn by a printed seed; `flip_test.py --all` flips every one (tests/soak.sh).
"""
import json
import os
import random
import subprocess
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

import facts
import pine

SECONDS = float(os.environ.get("LEADLINE_SAMPLE_SECONDS", "30"))
FILES = ("journal.db", "journal.db-last", "vault", "snapshot", "porch", "secret")
# How often each is drawn: the journal is nearly all of the bytes, the small ones decide.
WEIGHTS = (50, 5, 15, 10, 5, 15)
# A damaged copy of these is made anew, not reported.
MADE_ANEW = ("snapshot", "porch", "journal.db-last")
FLIPS = str(pine.BUILD / "tests" / "leadline-flips")
# After a kill, what was committed last stands in the log alone.
LOG_FILES = ("journal.db-wal", "journal.db-last", "journal.db")


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
        self.whole = officer.dump()
        self.keep(officer.folder)
        missing = [name for name in FILES if name not in self.bytes]
        assert not missing, f"the device has no {missing}"

    def keep(self, folder):
        self.bytes = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

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


class KilledFlips(Flips):
    """The same device, killed between a commit and the log's folding into the file."""

    def __init__(self):
        super().__init__()
        before = self.lay_out("before")
        more = [facts.fact(kind, "0c" * 16, facts.body(kind, lambda field: "later " + field)) for kind in facts.LAW[:2]]
        counted = self.space / "operations"
        ran = pine.Device(pine.copy_folder(before, self.space / "counted")).import_facts(more, fault=f"count:{counted}")
        assert ran.code == pine.DONE, str(ran)
        for at in range(int(counted.read_text()), 0, -1):
            folder = pine.copy_folder(before, self.space / "killed")
            ran = pine.Device(folder).import_facts(more, fault=f"kill@{at}")
            assert ran.killed, str(ran)
            self.keep(folder)
            if not self.bytes.get("journal.db-wal"):
                continue
            self.whole = pine.Device(folder).dump()
            if self.flip("first", "journal.db-wal", 0, 0xFF, False) != "same":
                return
        raise AssertionError("no death leaves a commit in the log alone")


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
            if name in MADE_ANEW:
                self.assertEqual(came_to, "same", f"{name} byte {at}")
            kept = tally.setdefault(name, [0, 0])
            kept[came_to != "same"] += 1
        print({name: f"{same} same, {named} named errors" for name, (same, named) in tally.items()})
        self.assertGreater(tally["vault"][1], 0, "no flip of the vault was noticed")
        self.assertGreater(tally["journal.db"][1], 0, "no flip of the journal was noticed")

    def test_sampled_bytes_of_the_log(self):
        drawn = random.Random(pine.seed())
        flips = KilledFlips()
        log = len(flips.bytes["journal.db-wal"])
        places = [*range(32), *(drawn.randrange(32, log) for _ in range(60))]
        named = sum(flips.flip(0, "journal.db-wal", at, 1 << drawn.randrange(8), drawn.random() < 0.5) != "same" for at in places)
        print(f"journal.db-wal {log} bytes: {len(places)} changed, {named} named errors")
        for at in range(len(flips.bytes["journal.db-last"])):
            self.assertEqual(flips.flip(0, "journal.db-last", at, 0xFF, False), "same", "a damaged witness is none")

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
    """Every byte, by the command's own code without a start for each (flips.cpp)."""
    begun = time.monotonic()
    workers = os.cpu_count()
    for made, names in ((Flips, FILES), (KilledFlips, LOG_FILES)):
        flips = made()
        whole, dump = flips.lay_out("whole"), flips.space / "whole.dump"
        dump.write_bytes(flips.whole)

        def share(worker, name, without_snapshot):
            folder = flips.space / f"worker-{worker}"
            folder.mkdir(exist_ok=True, mode=0o700)
            ran = subprocess.run([FLIPS, whole, folder, dump, name, str(worker), str(workers), *["without-snapshot"][:without_snapshot]],
                                 input=f"{pine.PIN}\n".encode(), capture_output=True, env=pine.environment())
            if ran.returncode != 0:
                raise AssertionError(ran.stderr.decode("utf-8", "replace"))
            return json.loads(ran.stdout)

        for name in names:
            for without_snapshot in ((False, True) if name == "journal.db" else (False,)):
                with ThreadPoolExecutor(max_workers=workers) as pool:
                    counts = list(pool.map(lambda worker: share(worker, name, without_snapshot), range(workers)))
                same, named = (sum(count[end] for count in counts) for end in ("same", "named"))
                assert same + named == len(flips.bytes[name])
                assert name not in MADE_ANEW or named == 0, f"{name}: {named} times reported"
                print(f"{name:15} {len(flips.bytes[name]):7} bytes{' (killed)' if made is KilledFlips else ''}"
                      f"{' (no snapshot)' if without_snapshot else ''}: {same} same dump, {named} named errors, "
                      f"0 other dumps, {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    if "--all" in sys.argv:
        main_all()
    else:
        unittest.main()
