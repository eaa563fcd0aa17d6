"""The recovery key of a program: on paper in the end, and in its file before there is a program that it opens."""
import re
import unittest

import pine

HEX = re.compile(r"\A[0-9a-f]{64}\n\Z")


def create(device, recovery, **how):
    return device.run("program", "create", "--name", "Pine County LEAD", "--agency", "pine", "--server-key", "00" * 32,
                      "--recovery-file", recovery, **how)


class RecoveryTest(unittest.TestCase):
    def setUp(self):
        self.space = pine.workspace()

    def test_no_program_without_its_key(self):
        device = pine.Device(self.space / "device")
        for nowhere in (self.space / "no" / "folder", self.space):
            ran = create(device, nowhere)
            self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
            self.assertEqual(device.run("status", "--json").code, pine.BAD_INPUT, "it was founded, and its key is nowhere")
        self.assertEqual(create(device, self.space / "recovery").code, pine.DONE)
        self.assertRegex((self.space / "recovery").read_text(), HEX)

    def test_what_a_file_holds_is_never_written_over(self):
        first, second = pine.Device(self.space / "first"), pine.Device(self.space / "second")
        file = self.space / "recovery"
        self.assertEqual(create(first, file).code, pine.DONE)
        held = file.read_bytes()
        ran = create(second, file)
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertIn("already a file", ran.said())
        file.write_text("shopping list\n")
        self.assertEqual(create(second, file).code, pine.BAD_INPUT)
        self.assertEqual(file.read_text(), "shopping list\n")
        file.write_bytes(held)
        self.assertEqual(create(second, self.space / "another").code, pine.DONE)
        self.assertEqual(file.read_bytes(), held)
        self.assertNotEqual((self.space / "another").read_bytes(), held)

    def test_death_at_any_moment(self):
        for n in range(1, 1000):
            device, file = pine.Device(self.space / f"device-{n}"), self.space / f"recovery-{n}"
            ran = create(device, file, fault=f"kill@{n}")
            if not ran.killed:
                self.assertGreater(n, 20, "the fault disk hardly ever strikes")
                return
            if device.run("status", "--json").code == pine.DONE:
                self.assertTrue(file.exists(), f"operation {n}: founded, and its key is nowhere")
            held = file.read_text() if file.exists() else None
            again = create(device, file)
            if again.code != pine.DONE:
                self.assertIn("already a Leadline device", again.said(), f"operation {n}")
            self.assertRegex(file.read_text(), HEX)
            self.assertIn(held, (None, file.read_text()), f"operation {n}: the key was drawn anew")
        self.fail("it never comes to an end")


if __name__ == "__main__":
    unittest.main()
