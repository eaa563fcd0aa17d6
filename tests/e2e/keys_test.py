"""Keys that come late and keys that go: an officer's night before outreach has a device, and a device that is cut off."""
import unittest

import facts
import pine

SUBJECT, OTHER = "5a" * 16, "5b" * 16


def night(subject, said):
    return [facts.fact(kind, subject, facts.body(kind, lambda field: f"{said} {field}")) for kind in facts.LAW]


class KeysTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.officer = cls.program.join("officer", "officer", "pcpd")

    def sync_all(self, *devices):
        for _ in range(2):
            for device in devices:
                device.sync()

    def test_1_a_night_before_outreach_has_a_device_is_recorded_and_reaches_the_first(self):
        ran = self.officer.import_facts(night(SUBJECT, "waited"))
        self.assertEqual(ran.code, pine.DONE, str(ran))
        status = self.officer.status()
        self.assertGreater(status["owed"], 0)
        self.assertNotIn(b"waited ways.value", self.officer.dump())
        self.officer.sync()
        self.assertEqual(self.officer.status()["unsent"], 0)
        self.assertEqual(self.officer.status()["owed"], status["owed"], "nobody can read it yet")

        first = self.program.join("first", "peer", "harbor")
        self.sync_all(self.officer, first)
        self.assertEqual(self.officer.status()["owed"], 0)
        self.assertEqual(self.officer.status()["unsent"], 0)
        self.assertIn(b"waited ways.value", first.dump())
        self.assertNotIn(b"waited ways.value", self.officer.dump())
        self.assertNotIn(b"waited name", first.dump())

    def test_2_a_device_that_is_cut_off_gets_and_gives_nothing_more(self):
        first = self.program.devices["first"]
        lost = self.program.join("lost", "peer", "harbor")
        self.sync_all(first, lost, self.officer, self.program.coordinator)
        ids = {one["name"]: one["device"] for one in self.program.coordinator.status()["devices"]}
        said = self.program.coordinator.do("device", "revoke", "--device", ids["Unit lost"], "--json").json()
        self.assertEqual(said["name"], "Unit lost")
        self.program.coordinator.sync()

        refused = lost.run("sync")
        self.assertNotEqual(refused.code, pine.DONE)
        self.assertRegex(refused.said(), pine.ONE_LINE)
        self.assertFalse(lost.status()["approved"])
        self.sync_all(first, self.officer)
        ran = self.officer.import_facts(night(OTHER, "afterwards"))
        self.assertEqual(ran.code, pine.DONE, str(ran))
        self.sync_all(self.officer, first)
        self.assertIn(b"afterwards ways.value", first.dump())
        self.assertNotIn(b"afterwards", lost.dump())

    def test_3_what_cannot_be_revoked_is_said_in_one_line(self):
        coordinator = self.program.coordinator
        for device, code in (("lost", pine.BAD_INPUT), ("ab" * 16, None)):
            ran = coordinator.run("device", "revoke", "--device", device)
            self.assertNotEqual(ran.code, pine.DONE)
            self.assertRegex(ran.said(), pine.ONE_LINE)
            if code:
                self.assertEqual(ran.code, code)
        own = next(one["device"] for one in coordinator.status()["devices"] if one["role"] == "registrar")
        self.assertEqual(coordinator.run("device", "revoke", "--device", own).code, pine.BAD_INPUT)


if __name__ == "__main__":
    unittest.main()
