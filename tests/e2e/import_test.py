"""leadline import: bad lines are refused by number, the good ones kept only with --partial, the same ids change nothing."""
import json
import unittest

import facts
import pine

SUBJECT = "5a" * 16


def note(text, id=None):
    return facts.fact("note_written", SUBJECT, {"text": text}, id=id)


class ImportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.peer = cls.program.join("peer", "peer", "harbor")
        cls.file = cls.space / "facts.jsonl"

    def entries(self):
        return self.peer.status()["entries"]

    def give(self, lines, *args):
        self.file.write_bytes(b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in self.each(lines)))
        return self.peer.run("import", self.file, *args)

    @staticmethod
    def each(lines):
        for line in lines:
            yield line
            yield b"\n"

    BAD = {
        2: b'{"kind":"note_written",',
        4: b'{"kind":"no_such_kind","version":1,"subject":"' + b"5a" * 16 + b'","body":{}}',
        5: b'{"kind":"note_written","version":1,"subject":"5a","body":{"text":"x"}}',
        6: b'{"kind":"note_written","version":1,"subject":"' + b"5a" * 16 + b'","body":{"text":7}}',
        7: b'{"kind":"note_written","version":1,"subject":"' + b"5a" * 16 + b'","body":{}}',
        8: b'{"kind":"note_written","version":1,"subject":"' + b"5a" * 16 + b'","body":{"text":"x","more":1}}',
        9: b'{"kind":"note_written","version":1,"version":1,"subject":"' + b"5a" * 16 + b'","body":{"text":"x"}}',
        10: b'\xff\xfe',
        11: b"[" * 10000,
        12: b'{"kind":"note_written","version":2,"subject":"' + b"5a" * 16 + b'","body":{"text":"x"}}',
        13: b'{"kind":"charge_held","version":1,"subject":"' + b"5a" * 16
            + b'","body":{"charge":"x","incident_number":"","due_at":""}}',
    }
    CODES = {2: "malformed_json", 4: "unknown_kind", 5: "invalid_value", 6: "wrong_type", 7: "missing_field",
             8: "unknown_field", 9: "duplicate_key", 10: "invalid_utf8", 11: "too_deep", 12: "newer_format", 13: "rule_refused"}

    def mixed(self):
        """Good at lines 1 and 3, one bad thing at each other line."""
        return [note("one"), self.BAD[2], note("three"), *(self.BAD[number] for number in range(4, 14))]

    def test_bad_lines_are_refused_by_number_and_nothing_is_kept(self):
        before, entries = self.peer.dump(), self.entries()
        ran = self.give(self.mixed(), "--json")
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertRegex(ran.said(), pine.ONE_LINE)
        self.assertIn("line 2", ran.said())
        self.assertIn("2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13", ran.said())
        said = ran.json()
        self.assertEqual(said["imported"], 0)
        self.assertEqual({bad["line"]: bad["error"] for bad in said["refused"]}, self.CODES)
        self.assertEqual((self.peer.dump(), self.entries()), (before, entries))

    def test_partial_keeps_the_good_ones(self):
        entries = self.entries()
        ran = self.give(self.mixed(), "--partial", "--json")
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertRegex(ran.said(), pine.ONE_LINE)
        self.assertEqual(ran.json()["imported"], 2)
        self.assertEqual(self.entries(), entries + 2)

    def test_the_same_ids_again_change_nothing(self):
        lines = [note("with an id of its own", "77" * 16), facts.fact("handoff_claimed", SUBJECT, {"by": "Sam"}, id="78" * 16)]
        self.assertEqual(self.give(lines).code, pine.DONE)
        before, entries = self.peer.dump(), self.entries()
        again = self.give(lines, "--json")
        self.assertEqual(again.code, pine.DONE, str(again))
        self.assertEqual(again.json()["imported"], 0)
        self.assertEqual((self.peer.dump(), self.entries()), (before, entries))
        twice_in_one = [note("twice", "79" * 16)] * 2
        self.assertEqual(self.give(twice_in_one, "--json").json()["imported"], 1)

    def test_empty_lines_do_not_count_against_anybody(self):
        self.assertEqual(self.give([b"", b"  ", note("after nothing")]).code, pine.DONE)
        ran = self.give([b"", b"\t", b"nonsense"])
        self.assertIn("line 3", ran.said())

    def test_a_line_says_what_not_whose(self):
        """Errors name places and words of ours, never what stood there."""
        for bad in ({"text": {"secret": "Ana Demo sleeps here"}}, ["Ana Demo"], {"text": ["Ana Demo"]}):
            ran = self.give([facts.fact("note_written", SUBJECT, bad)])
            self.assertEqual(ran.code, pine.BAD_INPUT)
            self.assertNotIn("Ana", ran.said() + ran.text())
        ran = self.give([facts.fact("contact_logged", SUBJECT, facts.body("contact_logged") | {"channel": "Ana Demo"})])
        self.assertNotIn("Ana", ran.said() + ran.text())

    def test_it_is_as_durable_as_a_tap(self):
        """Killed right after it answered, the facts are there; killed before, none or all."""
        lines = [note(f"number {n}", f"{n:032x}") for n in range(1, 4)]
        before = self.entries()
        for n in range(1, 400):
            ran = self.peer.run("import", self.write(lines), fault=f"kill@{n}")
            now = self.entries()
            self.assertIn(now, (before, before + 3), f"kill@{n}")
            if not ran.killed:
                break
        self.assertEqual(self.peer.import_facts(lines).code, pine.DONE)
        self.assertEqual(self.entries(), before + 3)

    def write(self, lines):
        self.file.write_text("".join(json.dumps(line) + "\n" for line in lines))
        return self.file


if __name__ == "__main__":
    unittest.main()
