"""Whatever a command is given: one clear line, the right exit code, and nothing lost."""
import json
import os
import unittest

import facts
import pine

DEEP = 10_000
LONG = 10 << 20

# What a JSON file must never be.
BAD_JSON = {
    "malformed": b'{"id": "x", ',
    "trailing words": b'{} {}',
    "a comment": b'{} // no',
    "not a number": b'{"a": NaN}',
    "duplicate keys": b'{"a": 1, "a": 2}',
    "deep lists": b"[" * DEEP + b"]" * DEEP,
    "deep objects": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    "deep, never closed": b"[" * DEEP,
    "a 10 MB string": b'{"a": "' + b"x" * LONG + b'"}',
    "a 10 MB key": b'{"' + b"x" * LONG + b'": 1}',
    "invalid UTF-8": b'{"a": "\xff\xfe"}',
    "an overlong form": b'{"a": "\xc0\xaf"}',
    "a lone surrogate": b'{"a": "\\ud800"}',
    "zeros": b"\0" * 100,
    "empty": b"",
    "only blanks": b" \n\t\n",
}
WRONG_TYPES = {"a list": b"[]", "a number": b"7", "a word": b'"x"', "nothing": b"null", "a wrong field": b'{"surprise": 1}'}


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.coordinator = cls.program.coordinator
        cls.peer = cls.program.join("peer", "peer", "harbor")
        cls.bad = {}
        for name, content in (BAD_JSON | WRONG_TYPES).items():
            path = cls.space / f"bad-{len(cls.bad)}.json"
            path.write_bytes(content)
            cls.bad[name] = path
        folder = cls.space / "a-folder"
        folder.mkdir()
        cls.bad["a folder"], cls.bad["absent"] = folder, cls.space / "absent"
        cls.good_answers = cls.space / "answers.json"
        cls.good_answers.write_text(json.dumps({"adult": True}))

    def refused(self, ran, what, code=pine.BAD_INPUT, out=""):
        self.assertEqual(ran.code, code, f"{what}: {ran}")
        self.assertRegex(ran.said(), pine.ONE_LINE, what)
        self.assertEqual(ran.text(), out, what)
        self.assertLess(len(ran.said()), 1000, what)
        return ran.said()

    def unchanged(self, device, act):
        before = device.dump(), device.status()
        act()
        self.assertEqual((device.dump(), device.status()), before)

    # --- files ---

    def test_criteria_and_answers(self):
        for name, path in self.bad.items():
            with self.subTest(name):
                self.refused(pine.run([pine.FAULT, "criteria", "check", path, self.good_answers]), name)
                # null is an expression: the literal unknown.
                if name != "nothing":
                    self.refused(pine.run([pine.FAULT, "criteria", "eval", path, self.good_answers]), name)
                self.refused(pine.run([pine.FAULT, "criteria", "check", pine.CRITERIA, path]), name)

    def test_the_other_criteria_commands_and_the_replay(self):
        """Every place that takes a file, and a wrong kind of right file: criteria where screenings are asked for."""
        good = pine.CRITERIA
        screenings = self.space / "screenings.jsonl"
        screenings.write_text("")
        for name, path in {**self.bad, "criteria where screenings belong": None}.items():
            whatif = [path or good] if name not in ("only blanks", "empty") else []
            tried = [["criteria", "whatif", good, good, "--screenings", one] for one in whatif]
            tried += [["screening", "replay", "--screenings", one, "--criteria", good] for one in whatif]
            if path is not None:
                tried += [["criteria", "lint", path], ["criteria", "diff", path, good], ["criteria", "diff", good, path],
                          ["criteria", "whatif", path, good, "--screenings", screenings],
                          ["criteria", "whatif", good, path, "--screenings", screenings],
                          ["screening", "replay", "--screenings", screenings, "--criteria", path]]
            for args in tried:
                with self.subTest(name, args=" ".join(map(str, args[:2]))):
                    self.refused(pine.run([pine.FAULT, *args]), f"{name}: {args}")

    def test_arguments_that_are_no_text(self):
        note = b"n\xff"
        for args in (["import", b"bad\xff.jsonl"], ["screening", "replay", "--screenings", b"bad\xff.jsonl", "--json"],
                     ["criteria", "check", b"\xff", self.good_answers], ["criteria", "publish", pine.CRITERIA, "--note", note],
                     ["device", "invite", "--role", "peer", "--agency", "harbor", "--name", note]):
            with self.subTest(args=args[:2]):
                # As the system hands them over, byte by byte.
                self.refused(pine.run([part if isinstance(part, str) else os.fsdecode(part) for part in [pine.FAULT, *args]]), str(args))

    def test_facts(self):
        def give():
            for name, path in self.bad.items():
                # A text of blank lines holds no fact and no mistake.
                if name != "only blanks":
                    with self.subTest(name):
                        ran = self.peer.run("import", path)
                        # A file that can be read line by line is answered with how many lines were refused.
                        self.refused(ran, name, out="0 imported, 1 refused.\n" if ran.out else "")
        self.unchanged(self.peer, give)

    def test_what_one_line_may_not_is_said_of_that_line(self):
        lines = self.space / "lines.jsonl"
        made = [facts.fact(kind, "c1" * 16, facts.body(kind, lambda field: "x")) for kind in ("officer_decided", "note_written")]
        lines.write_text("".join(json.dumps(one) + "\n" for one in made))
        ran = self.peer.run("import", lines, "--partial")
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertEqual(ran.text(), "1 imported, 1 refused.\n")
        self.assertNotIn("Nothing was changed", ran.said())

    def test_settings_and_criteria_to_publish(self):
        def give():
            for name, path in self.bad.items():
                with self.subTest(name):
                    self.refused(self.coordinator.run("program", "publish", "--settings", path), name)
                    self.refused(self.coordinator.run("program", "publish", "--criteria", path, "--effective", "2026-01-01"), name)
        self.unchanged(self.coordinator, give)

    def test_nothing_is_published_beside_a_mistake(self):
        settings = self.space / "settings.json"
        settings.write_text(json.dumps(json.loads(pine.SETTINGS.read_text()) | {"program_name": "Another name"}))
        def give():
            for name, path in self.bad.items():
                with self.subTest(name):
                    said = self.refused(self.coordinator.run("program", "publish", "--settings", settings, "--criteria", path,
                                                             "--effective", "2026-01-01"), name)
                    self.assertIn(str(path), said)
            self.refused(self.coordinator.run("program", "publish"), "neither")
        self.unchanged(self.coordinator, give)

    def test_one_json_value_where_it_is_asked_for(self):
        ran = self.coordinator.do("program", "publish", "--settings", pine.SETTINGS, "--json")
        self.assertEqual(ran.json(), {"settings": True, "criteria": False})
        document = json.loads(pine.CRITERIA.read_text()) | {"version": "json"}
        folder = self.space / "papers" / "criteria"
        folder.mkdir(parents=True)
        (folder.parent / "tables").symlink_to(pine.ASSETS / "tables")
        (folder / "c.json").write_text(json.dumps(document))
        ran = self.coordinator.do("criteria", "publish", "--criteria", folder / "c.json", "--effective", "2026-12-01", "--json").json()
        self.assertEqual((ran["version"], ran["effective"], ran["signed"]), ("json", "2026-12-01", True))
        self.assertIn(ran["digest"], {one["digest"] for one in self.coordinator.do("criteria", "history", "--json").json()})

    def test_help_and_languages(self):
        for word in ("check", "eval", "lint", "diff", "whatif"):
            ran = pine.run([pine.FAULT, "criteria", word, "--help"])
            self.assertEqual((ran.code, ran.said()), (pine.DONE, ""), word)
            self.refused(pine.run([pine.FAULT, "criteria", word, pine.CRITERIA, pine.CRITERIA, "--language", "xx"]), word)

    def test_the_apps_own_options(self):
        for args in (["--theme", "purple"], ["--surprise"], ["--size", "junk"], ["--lang", "fr"], ["--dir", self.space / "nowhere"]):
            ran = pine.run([pine.BUILD / "bin" / "leadline-app", *args], env=pine.environment(QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(self.space)))
            self.assertIn(ran.code, (pine.BAD_INPUT, pine.MACHINE), f"{args}: {ran}")
            self.assertRegex(ran.said(), r"\Aleadline-app: [^\n]+\n\Z", args)

    def test_the_demo_takes_only_an_empty_folder(self):
        folder = self.space / "something"
        folder.mkdir()
        (folder / "letter.txt").write_text("mine")
        ran = pine.run([pine.LEADLINE, "demo", "night-referral", "--dir", folder])
        self.refused(ran, "a folder that holds something")
        self.assertEqual([path.name for path in folder.iterdir()], ["letter.txt"])

    def test_a_program_is_not_half_founded(self):
        for name in ("malformed", "a list", "absent", "a folder"):
            for option in ("--settings", "--criteria"):
                with self.subTest(f"{option} {name}"):
                    device = pine.Device(self.space / f"new-{name.replace(' ', '-')}-{option}")
                    more = ("--effective", "2026-01-01", "--settings", pine.SETTINGS) if option == "--criteria" else ()
                    ran = lambda path, *more: device.run(
                        "program", "create", "--name", "P", "--agency", "pine", "--server-key", "00" * 32,
                        "--recovery-file", self.space / f"recovery-{name}-{option}", option, path, *more)
                    self.refused(ran(self.bad[name], *more), name)
                    good = pine.SETTINGS if option == "--settings" else pine.CRITERIA
                    self.assertEqual(ran(good, *more).code, pine.DONE, "the mistake corrected, the same command founds it")

    def test_join_requests_and_invitations(self):
        def give():
            for name, path in self.bad.items():
                with self.subTest(name):
                    self.refused(self.coordinator.run("device", "approve", "--request", path), name)
                    new = pine.Device(self.space / "joining")
                    self.refused(new.run("device", "join", "--invitation", path, "--request", self.space / "r"), name)
                    self.assertFalse((self.space / "joining").exists(), "nothing is made for a bad invitation")
        self.unchanged(self.coordinator, give)

    def test_a_request_that_answers_another_invitation(self):
        invitation, request = self.space / "i", self.space / "r"
        self.coordinator.do("device", "invite", "--role", "peer", "--agency", "harbor", "--name", "X", "--out", invitation)
        pine.Device(self.space / "x").do("device", "join", "--invitation", invitation, "--request", request)
        whole = request.read_bytes()
        for at in range(0, len(whole), 7):
            changed = bytearray(whole)
            changed[at] ^= 1
            request.write_bytes(changed)
            self.refused(self.coordinator.run("device", "approve", "--request", request), f"byte {at}")
        text = invitation.read_text()
        invitation.write_text(text.replace("leadline1:", "leadline9:"))
        said = self.refused(pine.Device(self.space / "y").run("device", "join", "--invitation", invitation, "--request", request), "newer")
        self.assertIn("newer Leadline", said)
        self.refused(pine.Device(self.space / "x").run("device", "join", "--invitation", self.other_invitation(), "--request", request), "other")

    def other_invitation(self):
        path = self.space / "other"
        self.coordinator.do("device", "invite", "--role", "peer", "--agency", "harbor", "--name", "Y", "--out", path)
        return path

    def test_pins_and_secrets_from_files(self):
        for option in ("--pin-file", "--secret-file"):
            for name in ("empty", "a folder", "absent", "zeros", "a 10 MB string"):
                with self.subTest(f"{option} {name}"):
                    device = pine.Device(pine.copy_folder(self.peer.folder, self.space / "copy"))
                    path = self.bad[name]
                    if path.is_file():
                        path.chmod(0o600)
                    self.refused(device.run("dump", option, path), name)
                    self.assertEqual(device.dump(), self.peer.dump())
        open_to_all = pine.copy_folder(self.peer.folder, self.space / "copy") / "secret"
        open_to_all.chmod(0o644)
        self.assertIn("0600", self.refused(pine.Device(self.space / "copy").run("dump"), "secret for all", pine.MACHINE))

    def test_a_name_with_a_line_break_is_still_one_line(self):
        odd = self.space / "two\nlines"
        self.refused(pine.run([pine.FAULT, "criteria", "check", odd, odd]), "criteria")
        self.refused(self.peer.run("import", odd), "import")
        self.refused(pine.Device(odd).run("dump"), "dump")

    # --- arguments ---

    def test_arguments(self):
        for args in ([], ["no-such-command"], ["dump"], ["dump", "--dir"], ["dump", "--dir", "x", "--no-such-option"], ["program"],
                     ["device", "invite", "--dir", "x"], ["demo"], ["criteria"], ["criteria", "check"], ["criteria", "check", "x"],
                     ["criteria", "guess", "x", "y"], ["import", "--dir", "x"], ["dump", "--dir", "x", "--pin", "472913"],
                     ["demo", "night-referral", "--dir", "x", "--ending", "happy"]):
            with self.subTest(args):
                self.refused(pine.run([pine.FAULT, *args]), args)
        for role in ("chief", "", "Officer"):
            ran = self.coordinator.run("device", "invite", "--role", role, "--agency", "pcpd", "--name", "N")
            self.refused(ran, f"role {role!r}")
        for key in ("", "zz", "00" * 31, "00" * 33):
            ran = pine.Device(self.space / "k").run("program", "create", "--name", "P", "--agency", "a", "--server-key", key,
                                                    "--recovery-file", self.space / "rec")
            self.refused(ran, f"key {key!r}")
        for day in ("yesterday", "2026-13-01", "2026-02-30", ""):
            self.refused(pine.run([pine.FAULT, "criteria", "check", pine.CRITERIA, self.good_answers, "--at", day]), day)
            ran = self.coordinator.run("program", "publish", "--criteria", pine.CRITERIA, "--effective", day)
            self.refused(ran, f"effective {day!r}")
        ran = pine.Device(self.space / "early").run("program", "create", "--name", "P", "--agency", "a", "--server-key", "00" * 32,
                                                    "--recovery-file", self.space / "early-rec", "--settings", pine.SETTINGS,
                                                    "--criteria", pine.CRITERIA, "--effective", "2199-01-01")
        self.refused(ran, "a first version for a later day")
        self.assertFalse((self.space / "early-rec").exists(), "nothing was begun")
        ran = pine.Device(self.space / "early").run("program", "create", "--name", "P", "--agency", "a", "--server-key", "00" * 32,
                                                    "--recovery-file", self.space / "early-rec",
                                                    "--criteria", pine.CRITERIA, "--effective", "2024-01-01")
        self.refused(ran, "criteria without the settings that say who approves them")
        self.assertFalse((self.space / "early-rec").exists(), "nothing was begun")

    def test_a_device_that_is_none(self):
        empty = self.space / "empty-folder"
        empty.mkdir(exist_ok=True)
        for folder in (empty, self.space / "nowhere", self.bad["empty"]):
            for command in (["dump"], ["status"], ["sync"], ["import", self.bad["absent"]], ["device", "approve", "--request", self.bad["absent"]]):
                with self.subTest(f"{command} {folder}"):
                    self.refused(pine.Device(folder).run(*command), folder)
        self.assertEqual(list(empty.iterdir()), [], "looking made something")

    def test_what_the_role_does_not_do(self):
        self.refused(self.peer.run("device", "invite", "--role", "peer", "--agency", "harbor", "--name", "N"), "invite")
        self.refused(self.peer.run("program", "publish", "--settings", pine.SETTINGS), "publish")

    def test_a_device_that_waits_for_approval(self):
        invitation, request = self.other_invitation(), self.space / "waiting.request"
        waiting = pine.Device(self.space / "waiting")
        waiting.do("device", "join", "--invitation", invitation, "--request", request)
        facts = self.space / "one.jsonl"
        facts.write_text(json.dumps({"kind": "note_written", "version": 1, "subject": "5a" * 16, "body": {"text": "x"}}) + "\n")
        self.assertIn("not approved", self.refused(waiting.run("import", facts), "import"))
        again = waiting.do("device", "join", "--invitation", invitation, "--request", request, "--json").json()
        approved = self.coordinator.do("device", "approve", "--request", request, "--json").json()
        self.assertEqual(again["fingerprint"], approved["fingerprint"], "joining again gives the same request")


if __name__ == "__main__":
    unittest.main()
