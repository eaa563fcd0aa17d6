"""The way that is deployed: TLS, its certificate pinned by the program and handed on by the invitation."""
import unittest

import facts
import pine

SUBJECT = "0a" * 16


class TlsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p", tls=True)
        cls.officer = cls.program.join("officer", "officer", "pcpd")
        cls.peer = cls.program.join("peer", "peer", "harbor")

    def record(self, device, kind, id):
        ran = device.import_facts([facts.fact(kind, SUBJECT, facts.body(kind, lambda field: "plain " + field), id=id * 16)])
        self.assertEqual(ran.code, pine.DONE, ran)

    def test_a_record_arrives_over_tls(self):
        self.assertTrue(self.program.server.url.startswith("https:"))
        self.record(self.officer, "ways_given", "51")
        self.officer.sync()
        self.peer.sync()
        self.assertIn(b"plain ", self.peer.dump())
        self.assertEqual(self.officer.status()["unsent"], 0)

    def test_another_certificate_gets_nothing(self):
        self.record(self.officer, "ways_given", "52")
        before = self.officer.status()
        self.assertEqual(before["unsent"], 1)
        port = self.program.server.port
        self.program.server.stop()
        other = pine.Server(self.space / "other", tls=True)
        other.port = port
        other.start()
        ran = self.officer.run("sync", "--json")
        other.stop()
        self.assertEqual(ran.code, pine.MACHINE, ran)
        self.assertRegex(ran.said(), pine.ONE_LINE)
        self.assertIn("certificate", ran.said())
        self.assertEqual(self.officer.status()["unsent"], 1, "it waits as before")
        self.program.server.start()
        self.officer.sync()
        self.assertEqual(self.officer.status()["unsent"], 0, "the right one is believed again")

    def test_without_tls_nothing_is_said_beyond_this_machine(self):
        ran = self.officer.run("sync", "--json", "--server", "http://192.0.2.1:9")
        self.assertNotEqual(ran.code, pine.DONE)
        self.assertRegex(ran.said(), pine.ONE_LINE)
        self.assertIn("https", ran.said())


if __name__ == "__main__":
    unittest.main()
