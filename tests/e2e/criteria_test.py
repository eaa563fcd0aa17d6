"""Criteria as the people who agree on them run the program: put forward by the coordinator, approved by law's lead and the
district attorney on their own devices, signed, arriving by sync; and recorded screenings that replay. Real processes, a
real server."""
import json
import unittest
from pathlib import Path

import facts
import pine

BOTH = ["law_lead", "district_attorney"]
FIRST = json.loads(Path(pine.CRITERIA).read_text())["version"]


class FromDraftToEffect(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.registrar = cls.program.coordinator
        settings = json.loads(Path(pine.SETTINGS).read_text())
        # Silent about approvals: both are needed.
        del settings["required_approvals"]
        path = cls.space / "settings.json"
        path.write_text(json.dumps(settings))
        cls.registrar.do("program", "publish", "--settings", path)
        cls.registrar.sync()
        cls.officer = cls.program.join("officer", "officer", "pcpd")
        cls.lead = cls.program.join("lead", "law_lead", "pcpd")
        cls.attorney = cls.program.join("attorney", "prosecutor", "pcda")
        cls.manager = cls.program.join("manager", "coordinator", "harbor")
        cls.everyone = (cls.registrar, cls.officer, cls.lead, cls.attorney, cls.manager)
        cls.sync_all()

    @classmethod
    def tearDownClass(cls):
        cls.program.server.stop()

    @classmethod
    def sync_all(cls):
        for _ in range(2):
            for device in cls.everyone:
                device.sync()

    def draft(self, version, **changes):
        """The handbook's set under another version, beside its tables."""
        document = json.loads(Path(pine.CRITERIA).read_text()) | {"version": version} | changes
        for question in document["questions"]:
            if question["id"] == "history":
                question["lookBackYears"] = 3
        folder = self.space / f"draft-{version}" / "criteria"
        folder.mkdir(parents=True, exist_ok=True)
        tables = folder.parent / "tables"
        if not tables.exists():
            tables.symlink_to(pine.ASSETS / "tables")
        path = folder / "criteria.json"
        path.write_text(json.dumps(document, ensure_ascii=False))
        return path

    def history(self, device):
        return {one["version"]: one for one in device.do("criteria", "history", "--json").json()}

    def test_1_nothing_is_signed_past_those_who_have_to_agree(self):
        ran = self.registrar.run("program", "publish", "--criteria", self.draft("x"), "--effective", "2026-01-01")
        self.assertEqual(ran.code, pine.BAD_INPUT)
        self.assertIn("requires approvals", ran.said())
        ran = self.officer.run("criteria", "publish", "--criteria", self.draft("x"), "--effective", "2026-01-01")
        self.assertEqual(ran.code, pine.BAD_INPUT)
        self.assertRegex(ran.said(), pine.ONE_LINE)

    def test_2_from_draft_to_effect(self):
        ran = self.manager.do("criteria", "publish", "--criteria", self.draft("2"), "--effective", "2024-02-01", "--note", "look back less far")
        self.assertIn("Look-back for history: 5 years → 3 years", ran.text())
        self.assertIn("law enforcement's lead and the district attorney", ran.text())
        self.sync_all()
        proposed = self.history(self.registrar)["2"]
        self.assertEqual((proposed["state"], proposed["missing"]), ("proposed", BOTH))
        digest = proposed["digest"]
        ran = self.registrar.run("criteria", "publish", "--sign", digest)
        self.assertEqual(ran.code, pine.BAD_INPUT)
        self.assertIn("still to approve: law_lead, district_attorney", ran.said())
        self.assertEqual(self.officer.run("criteria", "approve", digest).code, pine.BAD_INPUT)
        looked = self.lead.run("criteria", "approve", digest[:12], "--language", "es")
        self.assertEqual(looked.code, 1)
        self.assertIn("5 años → 3 años", looked.text())
        self.assertIn("Nothing is recorded yet", looked.text())
        self.assertEqual(self.history(self.lead)["2"]["approvals"], [], "it was read, and not agreed to")
        spoken = self.lead.do("criteria", "approve", digest[:12], "--language", "es", "--agree").text()
        self.assertLess(spoken.index("5 años → 3 años"), spoken.index("Approved: "))
        self.assertTrue(self.attorney.do("criteria", "approve", digest, "--agree", "--json").json()["recorded"])
        self.sync_all()
        self.registrar.do("criteria", "publish", "--sign", digest)
        self.sync_all()
        for device in self.everyone:
            there = self.history(device)
            self.assertEqual(there["2"]["state"], "in_effect", device.folder)
            self.assertEqual(there[FIRST]["state"], "superseded", device.folder)
            by = {approval["as"]: approval["by"]["name"] for approval in there["2"]["approvals"]}
            self.assertEqual(by, {"law_lead": "Unit lead", "district_attorney": "Unit attorney"})
        shown = self.officer.do("criteria", "history").text()
        for words in ("approved as law enforcement's lead", "by Unit attorney (pcda)", "in_effect", "no approval was required"):
            self.assertIn(words, shown)

    def test_3_a_version_never_changes(self):
        ran = self.manager.run("criteria", "publish", "--criteria", self.draft("2", jurisdiction="SC"), "--effective", "2024-03-01")
        self.assertEqual(ran.code, pine.BAD_INPUT)
        self.assertIn("never changes", ran.said())

    def test_4_screenings_replay(self):
        screening = pine.run([self.manager.binary, "criteria", "check", pine.CRITERIA, self.answers(), "--at", "2026-11-20", "--json"]).json()
        body = {"criteria_id": screening["id"], "criteria_version": screening["version"], "criteria_digest": screening["digest"],
                "engine_version": screening["engine"], "encounter_date": "2026-11-20", "answers": self.answers().read_text(),
                "outcome": screening["outcome"], "discretion": "none", "seconds_taken": 84,
                "results": [{"criterion": one["id"], "truth": one["truth"], "cause": one["cause"] or ""} for one in screening["criteria"]]}
        good = facts.fact("screening_recorded", "a1" * 16, body, id="b1" * 16)
        other = facts.fact("screening_recorded", "a2" * 16, body | {"outcome": "not_eligible"}, id="b2" * 16)
        lost = facts.fact("screening_recorded", "a3" * 16, body | {"criteria_digest": "00" * 32}, id="b3" * 16)
        ran = self.officer.import_facts([good])
        self.assertEqual(ran.code, pine.DONE, str(ran))
        ran = self.officer.do("screening", "replay")
        self.assertIn("1 of 1 screenings", ran.text())
        path = self.space / "screenings.jsonl"
        path.write_text("\n".join(json.dumps(one) for one in (good, other, lost)) + "\n")
        from_file = [self.manager.binary, "screening", "replay", "--screenings", path, "--criteria", pine.CRITERIA]
        ran = pine.run(from_file)
        self.assertEqual(ran.code, pine.NO, str(ran))
        self.assertIn(f"{'b2' * 16}: outcome: {screening['outcome']}, recorded not_eligible", ran.text())
        self.assertIn("1 of 3", ran.text())
        differ = pine.run([*from_file, "--json"]).json()
        self.assertEqual([one["screening"] for one in differ["differ"]], ["b2" * 16, "b3" * 16])
        bare = facts.fact("screening_recorded", "a4" * 16, body | {"results": []}, id="b4" * 16)
        strange = facts.fact("screening_recorded", "a5" * 16, body | {"engine_version": "0.1.0"}, id="b5" * 16)
        newer = facts.fact("screening_recorded", "a6" * 16, body | {"engine_version": "2"}, id="b6" * 16)
        path = self.space / "replayed.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in (good, bare)))
        replay = [self.manager.binary, "screening", "replay", "--screenings", path, "--criteria", pine.CRITERIA]
        self.assertIn("1 of 2 screenings come out as they were recorded.\n1 more come out with the same outcome", pine.run(replay).text())
        told = pine.run([*replay, "--json"]).json()
        self.assertEqual((told["same"], told["outcome_alone"], told["differ"]), (1, ["b4" * 16], []))
        path.write_text("".join(json.dumps(one) + "\n" for one in (strange, newer)))
        said = [one["error"] for one in pine.run([*replay, "--json"]).json()["differ"]]
        self.assertIn("engine that there never was", said[0])
        self.assertIn("newer Leadline", said[1])
        self.officer.import_facts([other])
        self.assertEqual(self.officer.run("screening", "replay").code, pine.NO)

    def answers(self):
        path = self.space / "answers.json"
        path.write_text(json.dumps({"situation": "charge", "immunity": "none", "charge": "trespass", "adult": True, "resident": True,
                                    "history": "nothing_listed", "seen_now": []}))
        return path

    def test_5_two_files_compared(self):
        old, new = pine.CRITERIA, self.draft("2")
        ran = pine.run([self.manager.binary, "criteria", "diff", old, new])
        self.assertEqual(ran.code, pine.NO, str(ran))
        self.assertIn("Look-back for history: 5 years → 3 years", ran.text())
        lines = pine.run([self.manager.binary, "criteria", "diff", old, new, "--json", "--language", "es"]).json()["differences"]
        self.assertIn("5 años → 3 años", lines[0]["line"])
        self.assertEqual(pine.run([self.manager.binary, "criteria", "diff", old, old]).code, pine.DONE)

    def test_6_mistakes_are_one_line(self):
        for wrong in (["criteria", "publish"], ["criteria", "approve"], ["criteria", "approve", "00000000"], ["criteria", "publish", "--sign", "00000000"],
                      ["criteria", "publish", "--criteria", self.draft("9"), "--effective", "soon"]):
            ran = self.manager.run(*wrong)
            self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
            self.assertRegex(ran.said(), pine.ONE_LINE)
        for wrong in (["screening", "replay"], ["screening", "replay", "--screenings", "nowhere", "--criteria", pine.CRITERIA], ["criteria", "diff", pine.CRITERIA]):
            ran = pine.run([self.manager.binary, *wrong])
            self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
            self.assertRegex(ran.said(), pine.ONE_LINE)

    def test_7_screenings_leave_without_names_for_a_what_if(self):
        version = json.loads(Path(pine.CRITERIA).read_text())["version"]
        out = self.space / "carried"
        out.mkdir()
        ran = self.officer.run("screening", "export", "--out", out, "--version", version)
        self.assertEqual(ran.code, pine.NO, str(ran))
        for words in ("the month of the encounter, not the day", "on criminal history", "No line holds a name", "Nothing is written yet"):
            self.assertIn(words, ran.text())
        self.assertEqual(list(out.iterdir()), [])
        made = self.officer.do("screening", "export", "--out", out, "--version", version, "--agree", "--json").json()
        lines = Path(made["file"]).read_text().splitlines()
        self.assertEqual((len(lines), made["written"]), (made["screenings"], True))
        for line in map(json.loads, lines):
            self.assertEqual((sorted(line), line["encounter"]), (["answers", "encounter"], "2026-11-01"))
            self.assertFalse({"history", "use"} & set(line["answers"]), line)
        ran = pine.run([self.manager.binary, "criteria", "whatif", pine.CRITERIA, self.draft("7"), "--screenings", made["file"], "--json"])
        self.assertEqual(ran.code, pine.DONE, str(ran))
        # Screenings are law's: the coordinator's device has none to write.
        ran = self.manager.run("screening", "export", "--out", out, "--agree")
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertRegex(ran.said(), pine.ONE_LINE)


if __name__ == "__main__":
    unittest.main()
