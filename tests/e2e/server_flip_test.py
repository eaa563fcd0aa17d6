"""One byte of the server's database changed: a device that receives from it comes to the same dump, or somebody is told: the
server does not start or refuses, the device names what is wrong. Never another dump in silence. Bytes are drawn by a printed
seed, for LEADLINE_SAMPLE_SECONDS."""
import os
import random
import shutil
import sqlite3
import time
import unittest

import facts
import pine

SECONDS = float(os.environ.get("LEADLINE_SAMPLE_SECONDS", "20"))
NAMED = ("quarantined", "withheld", "alarm_older_server", "keys_undone", "push_refused")


class Morning:
    """A server that holds a night's records for a peer who has received none of them yet."""

    def __init__(self):
        self.space = pine.workspace()
        program = pine.Program(self.space / "p")
        officer, self.peer = program.join("officer", "officer", "pcpd"), program.join("peer", "peer", "harbor")
        # A run each.
        for kind in facts.LAW:
            ran = officer.import_facts([facts.fact(kind, "0a" * 16, facts.body(kind, lambda field: "plain " + field))])
            assert ran.code == pine.DONE, str(ran)
            officer.sync()
        program.server.stop()
        self.server = program.server
        database = self.server.folder / "server.db"
        # One file, nothing beside it.
        with sqlite3.connect(database) as open_:
            open_.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        open_.close()
        self.whole = pine.copy_folder(self.server.folder, self.space / "whole")
        self.bytes = (self.whole / "server.db").read_bytes()
        self.before = pine.copy_folder(self.peer.folder, self.space / "before")

    def take_back(self):
        shutil.rmtree(self.server.folder)
        pine.copy_folder(self.whole, self.server.folder)
        pine.copy_folder(self.before, self.peer.folder)

    def receive(self, at=None, mask=0):
        """What the peer comes to: its dump, and what was named."""
        self.take_back()
        if at is not None:
            changed = bytearray(self.bytes)
            changed[at] ^= mask
            (self.server.folder / "server.db").write_bytes(changed)
        try:
            self.server.start()
        except AssertionError:
            code = self.server.process.wait(10)
            self.server.stop()
            assert code in (pine.BAD_INPUT, pine.MACHINE), f"the server ended with {code} and did not say why"
            return None, "the server does not start"
        try:
            ran = self.peer.run("sync", "--json")
            assert self.server.running(), f"byte {at}: the server died of it"
            if ran.code != pine.DONE:
                return None, ran.said()
            named = [name for name in NAMED if ran.json()[name]]
            return self.peer.dump(), ", ".join(named)
        finally:
            self.server.stop()


class ServerFlipTest(unittest.TestCase):
    def test_sampled_bytes(self):
        drawn = random.Random(pine.seed())
        morning = Morning()
        whole, named = morning.receive()
        self.assertEqual(named, "")
        self.assertIn(b"plain ", whole)
        until = time.monotonic() + SECONDS
        same = told = 0
        while time.monotonic() < until:
            at, mask = drawn.randrange(len(morning.bytes)), drawn.choice((0xFF, 1 << drawn.randrange(8)))
            dump, named = morning.receive(at, mask)
            if named:
                told += 1
            else:
                same += 1
                self.assertEqual(dump, whole, f"byte {at} ^ {mask:#04x} of server.db: another dump, and nobody was told")
        print(f"server.db: {same} the same dump, {told} named")
        self.assertGreater(told, 0, "no flip of the server's database was noticed")


class WithheldTest(unittest.TestCase):
    def test_a_sync_that_was_kept_from_a_record_does_not_end_as_done(self):
        morning = Morning()
        morning.take_back()
        with sqlite3.connect(morning.server.folder / "server.db") as open_:
            (last,) = open_.execute("SELECT max(position) FROM entry").fetchone()
            open_.execute("UPDATE entry SET stored = zeroblob(length(stored)) WHERE position = ?", (last - 1,))
        open_.close()
        morning.server.start()
        try:
            ran = morning.peer.run("sync", "--json")
            self.assertEqual(ran.json()["withheld"], 1, str(ran))
            self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
            self.assertIn("did not hand over a record", ran.said())
            self.assertIn(b"plain ", morning.peer.dump(), "what did arrive is there")
        finally:
            morning.server.stop()


if __name__ == "__main__":
    unittest.main()
