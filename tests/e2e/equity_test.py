"""leadline equity: the nameless log in numbers, on the coordinator's device and nowhere else; small counts hidden."""
import unittest

import facts
import pine


def note(number, which, month="2026-03", **more):
    return facts.fact("equity_noted", f"{number:032x}", {
        "which": which, "criteria_id": "nc-handbook", "criteria_version": "2024.1", "month": month, **more})


class EquityTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.manager = cls.program.join("manager", "coordinator", "harbor")
        cls.officer = cls.program.join("officer", "officer", "pcpd")
        lines = []

        def put(times, which, **more):
            for _ in range(times):
                lines.append(note(len(lines) + 1, which, **more))

        put(30, "eligible_not_offered", reason="person_left", gender="woman", race_ethnicity=["asian", "white"])
        put(20, "offered_declined", reason="no_trust", gender="man", race_ethnicity=["white"])
        put(15, "wanted_ineligible", reason="other_criterion", criteria=["residency"], gender="man")
        put(4, "wanted_ineligible", reason="history_based", gender="man", month="2026-11")
        ran = cls.officer.import_facts(lines)
        assert ran.code == pine.DONE, str(ran)
        cls.officer.sync()
        cls.manager.sync()

    def read(self, *args):
        return self.manager.do("equity", "--json", *args).json()

    def rows(self, out, by):
        return {row["group"]: row for row in out["by"][by]}

    def test_the_figures_with_their_denominators(self):
        out = self.read("--by", "race,gender")
        self.assertEqual(out["months"], {"first": "2026-01", "last": "2026-12"})
        self.assertEqual((out["period"], out["threshold"]), ("year", 11))
        everybody = {key: out["everybody"][key] for key in
                     ("all", "eligible_not_offered", "offered_declined", "wanted_ineligible", "offered_accepted")}
        self.assertEqual(everybody, {"all": 69, "eligible_not_offered": 30, "offered_declined": 20,
                                     "wanted_ineligible": 19, "offered_accepted": 0})
        gender, race = self.rows(out, "gender"), self.rows(out, "race")
        self.assertEqual((gender["woman"]["all"], gender["man"]["all"]), (30, 39))
        self.assertEqual(gender["man"]["wanted_ineligible"], 19)
        self.assertEqual((race["white"]["all"], race["asian"]["all"]), (50, 30), "who chose two counts in both")
        self.assertEqual({part["reason"]: part["count"] for part in out["not_offered"]},
                         {"other_priority": 0, "person_left": 30, "supervisor": 0, "already_offered": 0, "other": 0, "no_reason": 0})
        barred = {part["criterion"]: part for part in out["ineligible"]}
        self.assertEqual((barred["residency"]["count"], barred["reason:history_based"]["count"]), (None, None), "19 - 15 is 4")
        self.assertEqual(barred["personal_use"]["count"], 0)

    def test_one_month_more_or_less_tells_nothing(self):
        self.assertEqual(self.read("--from", "2026-01", "--to", "2026-10"), self.read("--from", "2026-01", "--to", "2026-11"))

    def test_the_first_kind_of_period_is_kept(self):
        self.read()
        ran = self.manager.run("equity", "--period", "quarter")
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertRegex(ran.said(), "read out by year here before")

    def test_as_text(self):
        text = self.manager.do("equity", "--by", "gender").text()
        self.assertIn("2026-01 - 2026-12, by whole calendar years", text)
        self.assertRegex(text, r"(?m)^  Everybody +69 +30 \(43\.5%\) +20 \(29\.0%\) +19 \(27\.5%\) +0 \(0\.0%\)$")
        self.assertRegex(text, r"(?m)^  The person left +30 \(100\.0%\)$")
        self.assertIn("Cumple, no se le ofreció", self.manager.do("equity", "--language", "es").text())

    def test_no_other_device_reads_it(self):
        for device in (self.officer, self.program.coordinator):
            ran = device.run("equity", "--json")
            self.assertEqual((ran.code, ran.out), (pine.BAD_INPUT, b""), str(ran))
            self.assertRegex(ran.said(), pine.ONE_LINE)
            self.assertRegex(ran.said(), "not sealed to this device.*coordinators' devices alone")

    def test_what_cannot_be_asked_is_named(self):
        for args, said in ((("--by", "gender,height"), "--by"), (("--from", "2026-13"), "from"), (("--to", "spring"), "to"),
                           (("--from", "2026-03", "--to", "2026-02"), "from"), (("--period", "week"), "week")):
            ran = self.manager.run("equity", *args)
            self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
            self.assertRegex(ran.said(), pine.ONE_LINE)
            self.assertIn(said, ran.said())


class RecordsTest(unittest.TestCase):
    """leadline equity import: what a records system counted is taken over whole or not at all, once, and by a coordinator."""
    HEAD = "month,charge,race_ethnicity,gender,age_band,count\n"
    GOOD = HEAD + ("2024-02,possession,white,man,25_to_34,30\n2024-02,loitering,,woman,,20\n"
                   "2024-03,possession,black_or_african_american,man,,40\n")

    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.program = pine.Program(cls.space / "p")
        cls.manager = cls.program.join("manager", "coordinator", "harbor")
        cls.peer = cls.program.join("peer", "peer", "harbor")

    def give(self, text, *args, device=None, source="Pine County Police"):
        path = self.space / "counts.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return (device or self.manager).run("equity", "import", path, "--source", source, *args)

    def test_imported_replaced_and_never_doubled(self):
        ran = self.give(self.GOOD, "--json")
        self.assertEqual(ran.code, pine.DONE, str(ran))
        self.assertEqual([(m["month"], m["lines"], m["how"]) for m in ran.json()["months"]],
                         [("2024-02", 2, "imported"), ("2024-03", 1, "imported")])
        entries = self.manager.status()["entries"]
        ran = self.give(self.GOOD, "--json")
        self.assertEqual([m["how"] for m in ran.json()["months"]], ["unchanged", "unchanged"])
        self.assertEqual(self.manager.status()["entries"], entries)
        ran = self.give(self.HEAD + "2024-02,possession,white,man,25_to_34,35\n")
        self.assertEqual(ran.text(), "2024-02: 1 line, replaced.\n")
        out = self.manager.do("equity", "--json", "--by", "race", "--from", "2024-01", "--to", "2024-12").json()
        charged = out["charged"]
        self.assertEqual((charged["recorded_by"], charged["sources"], charged["months"], charged["all"]),
                         ("police_records", ["Pine County Police"], ["2024-02", "2024-03"], 75))
        counts = {row["charge"]: row["count"] for row in charged["charges"]}
        self.assertEqual((counts["possession"], counts["loitering"]), (75, 0), "a month is replaced whole")
        race = {row["group"]: row["count"] for row in charged["by"]["race"]}
        self.assertEqual((race["white"], race["black_or_african_american"], race["not_recorded"]), (35, 40, 0))
        self.assertEqual(out["everybody"]["all"], 0, "police counts are no notes")
        text = self.manager.do("equity").text()
        self.assertIn("Charged with an eligible charge, never offered: 75\n  Police counts, not what people said of themselves", text)
        # On the program's other devices there is nothing of it; a second coordinator's has the same.
        self.manager.sync()
        self.peer.sync()
        second = self.program.join("second", "coordinator", "harbor")
        self.manager.sync()  # which grants it the keys of what was sealed before
        second.sync()
        self.assertEqual(self.peer.do("dump", "--json").json()["charges"], [])
        self.assertEqual(second.do("dump", "--json").json()["charges"], self.manager.do("dump", "--json").json()["charges"])

    def test_bad_lines_are_refused_by_number_and_nothing_is_kept(self):
        entries = self.manager.status()["entries"]
        ran = self.give(self.HEAD + "2024-05,possession,,,,4\n2024-05,possession,,male,,4\n2024-05,x,,,,many\n")
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertRegex(ran.said(), pine.ONE_LINE)
        self.assertRegex(ran.said(), r"counts\.csv: line 3.*refused lines: 3, 4; nothing was imported")
        for text in ("", self.HEAD, "when,what\n1,2\n", b"\xff\xfe\x00"):
            self.assertEqual(self.give(text).code, pine.BAD_INPUT, text)
        self.assertEqual(self.give(self.HEAD + "2199-01,possession,,,,4\n").code, pine.BAD_INPUT, "a month that has not come")
        self.assertEqual(self.manager.status()["entries"], entries)

    def test_no_other_device_takes_it_over(self):
        ran = self.give(self.GOOD, device=self.peer)
        self.assertEqual(ran.code, pine.BAD_INPUT, str(ran))
        self.assertRegex(ran.said(), "coordinators' devices alone")


if __name__ == "__main__":
    unittest.main()
