"""The demo night fails where a state is not as expected, and says which."""
import unittest

import pine

ADRIFT = pine.BUILD / "tests" / "leadline-adrift"


class NightTest(unittest.TestCase):
    def play(self, binary, **env):
        return pine.run([binary, "demo", "night-referral", "--dir", pine.workspace() / "n", "--server-binary", pine.SERVER],
                        env=pine.environment(**env))

    def test_a_state_that_differs_stops_the_night(self):
        ran = self.play(ADRIFT, LEADLINE_ADRIFT="invite")
        lines = ran.out.decode().splitlines()
        self.assertEqual(ran.code, pine.NO, ran)
        verdicts = [line.split()[0] for line in lines if line[:1] != " "]
        self.assertEqual(verdicts[:2], ["ok", "WRONG"], lines)
        self.assertTrue(any(line.strip().endswith("is absent") for line in lines), "which state it was")
        self.assertEqual(lines[-1], "The night stopped: a state is not as expected.")
        self.assertEqual(len(verdicts), 3, "nothing was played after it")

    def test_a_disk_that_is_full_is_the_machines_fault(self):
        ran = self.play(pine.FAULT, LEADLINE_DEMO_CRASH="signal:device:full@3+")
        self.assertEqual(ran.code, pine.MACHINE, ran)
        self.assertIn(b"signal", ran.err)
        self.assertIn(b"device is full", ran.err)


if __name__ == "__main__":
    unittest.main()
