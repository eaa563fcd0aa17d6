"""Two devices of one audience know the same, byte for byte: also one that joined after the facts were made."""
import unittest

import facts
import pine

SUBJECT = "5a" * 16


class PeersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.officer = cls.program.join("officer", "officer", "pcpd")
        cls.first = cls.program.join("peer", "peer", "harbor")
        for device, kinds in ((cls.officer, facts.LAW), (cls.first, facts.CARE)):
            ran = device.import_facts([facts.fact(kind, SUBJECT, facts.body(kind, lambda field: "said " + field)) for kind in kinds])
            assert ran.code == pine.DONE, str(ran)

    def sync_all(self, *devices):
        # The first round carries facts and keys, the second what those made possible.
        for _ in range(2):
            for device in devices:
                device.sync()

    def test_1_a_peer_that_joins_later_knows_the_same(self):
        self.sync_all(self.officer, self.first)
        before = self.first.dump()
        self.assertIn(b"said ways.value", before)
        later = self.program.join("later", "peer", "harbor")
        # The first peer holds the older seeds and grants them; then the later one can open what was sealed before it came.
        self.sync_all(self.first, later)
        self.sync_all(later)
        self.assertEqual(later.dump(), self.first.dump())
        self.assertIn(b"said ways.value", later.dump())
        self.assertEqual(later.status()["waiting"], 0)

    def test_2_whatever_either_writes_both_know(self):
        later = pine.Device(self.space / "p" / "later")
        for number, device in enumerate((self.first, later, self.first)):
            ran = device.import_facts([facts.fact("note_written", SUBJECT, {"text": f"note {number}"})])
            self.assertEqual(ran.code, pine.DONE, str(ran))
        self.sync_all(self.first, later)
        self.assertEqual(later.dump(), self.first.dump())

    def test_3_a_device_of_another_agency_knows_none_of_it(self):
        other = self.program.join("other", "peer", "elsewhere")
        self.sync_all(self.first, other)
        self.assertNotIn(b"said ", other.dump())
        officer = self.program.join("second", "officer", "pcpd")
        self.sync_all(self.officer, officer, officer)
        self.assertEqual(officer.dump(), self.officer.dump())
        self.assertNotIn(b"said ways", officer.dump())

    def test_4_a_dump_is_the_same_from_the_snapshot_and_from_the_journal(self):
        before = self.first.dump()
        snapshot = self.first.folder / "snapshot"
        self.assertTrue(snapshot.exists())
        snapshot.unlink()
        self.assertEqual(self.first.dump(), before)


if __name__ == "__main__":
    unittest.main()
