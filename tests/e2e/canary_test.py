"""Nobody reads what they may not: a string planted in every text field of every kind of fact is nowhere but on the
screens of those it is for. Not in the server's database, log or memory, not on the wire, not in any file of a device."""
import json
import os
import secrets
import subprocess
import sys
import unittest
from pathlib import Path

import facts
import night
import pine
import watch

# Fields that the program checks before it takes them; a planted word would be refused.
CHECKED = {"program_published": {"police_agency", "outreach_agency", "time_zone"}, "criteria_published": {"effective"}}


def new_canary():
    return watch.Canary("Zq" + secrets.token_hex(6) + "Kx")


class PlantedEverywhere(unittest.TestCase):
    """A program whose papers, referrals and notes are canaries throughout."""

    @classmethod
    def setUpClass(cls):
        cls.canary = new_canary()
        cls.space = pine.workspace()
        cls.planted = set()
        cls.traces = []
        cls.server = None
        cls.play()

    @classmethod
    def plant(cls, kind):
        def note(field):
            if field in CHECKED.get(kind, ()):
                return ""
            cls.planted.add((kind, field))
            return cls.canary.plant(f"{kind}.{field}")
        return note

    @classmethod
    def traced(cls, name):
        cls.traces.append((name, cls.space / f"trace-{len(cls.traces)}"))
        return watch.tracer(cls.traces[-1][1])

    @classmethod
    def papers(cls):
        settings, criteria = cls.space / "settings.json", cls.space / "in" / "criteria" / "criteria.json"
        settings.write_text(json.dumps(facts.settings(cls.plant("program_published")) | {"required_approvals": []}))
        cls.planted |= {("program_published", field) for field in CHECKED["program_published"]}
        document = json.loads(pine.CRITERIA.read_text())
        document["title"]["en"] = cls.plant("criteria_published")("signed_document")
        criteria.parent.mkdir(parents=True)
        (cls.space / "in" / "tables").symlink_to(pine.ASSETS / "tables")
        criteria.write_text(json.dumps(document))
        cls.planted |= {("criteria_published", "effective")}
        return settings, criteria

    @classmethod
    def lines(cls, kinds):
        out = []
        for number, kind in enumerate(kinds):
            # Each of its own subject, and once more all of one: the views of a whole referral.
            for subject in (f"{number:02x}" * 16, "ee" * 16):
                out.append(facts.fact(kind, subject, facts.body(kind, cls.plant(kind))))
        return out

    @classmethod
    def play(cls):
        settings, criteria = cls.papers()
        program = pine.Program(cls.space / "p", settings, criteria, under=cls.traced)
        cls.program, cls.server = program, program.server
        roles = {"officer": "officer", "peer": "peer", "attorney": "prosecutor", "lead": "law_lead", "manager": "coordinator"}
        agencies = {"attorney": "pcda", "officer": "pcpd", "lead": "pcpd"}
        cls.devices = {"coordinator": program.coordinator}
        for name, role in roles.items():
            cls.devices[name] = program.join(name, role, agencies.get(name, "harbor"))
        kinds_of = {name: facts.BEYOND.get(name, ()) for name in roles}
        kinds_of["officer"] += facts.LAW
        kinds_of["peer"] += facts.CARE
        for name, kinds in kinds_of.items():
            device = cls.devices[name]
            ran = device.import_facts(cls.lines(kinds), under=cls.traced(f"{name} import"))
            assert ran.code == pine.DONE, str(ran)
        program.coordinator.do("program", "publish", "--settings", settings, under=cls.traced("coordinator publish"))
        for _ in range(2):
            for name, device in cls.devices.items():
                device.do("sync", "--json", under=cls.traced(f"{name} sync"))
        cls.dumps = {}
        for name, device in cls.devices.items():
            ran = device.do("dump", "--json", under=cls.traced(f"{name} dump"))
            device.do("status", "--json", under=cls.traced(f"{name} status"))
            cls.dumps[name] = ran.out

    def test_every_text_field_of_every_kind_is_planted(self):
        wanted = {(kind, field) for kind, fields in facts.text_fields().items() for field in fields}
        self.assertEqual(wanted - self.planted, set())

    def test_the_canaries_arrived(self):
        for name, device in self.devices.items():
            status = device.status()
            self.assertEqual((status["unsent"], status["quarantined"], status["waiting"]), (0, [], 0), name)
            self.assertIn(self.canary.marker.encode(), self.dumps[name])
        self.assertIn(b"ways_given.ways.value", self.dumps["peer"])
        self.assertNotIn(b"ways_given", self.dumps["officer"], "what a person gives for help is write-only for police")
        for secret in (b"person_named", b"charge_held", b"screening_recorded"):
            for name in ("peer", "coordinator", "attorney", "manager"):
                self.assertNotIn(secret, self.dumps[name], name)
        self.assertIn(b"exception_requested.incident_number", self.dumps["attorney"])
        self.assertNotIn(b"ways_given", self.dumps["attorney"])
        self.assertIn(b"equity_noted.month", self.dumps["manager"])
        self.assertIn(b"charges_counted.rows.charge", self.dumps["manager"])
        for name in ("officer", "peer", "attorney", "lead", "coordinator"):
            self.assertNotIn(b"equity_noted", self.dumps[name], name)
            self.assertNotIn(b"charges_counted", self.dumps[name], name)

    def test_no_device_writes_them(self):
        for name, trace in self.traces:
            written = watch.Written(trace)
            self.assertGreater(written.total(), 1000, f"{name}: the trace shows no writes")
            self.assertEqual(written.leaks(self.canary, also_standard_output=not name.endswith("dump")), [], name)

    def test_a_device_writes_in_its_own_folder_alone(self):
        elsewhere = ("/dev/", "/proc/", "/sys/")
        # A recovery key, an invitation and an answer to one are asked for at a place of one's own.
        elsewhere_by_wish = ("create", "invite", "join")
        for name, trace in self.traces:
            if name.endswith(elsewhere_by_wish):
                continue
            folder = str(self.devices[name.split()[0]].folder)
            outside = [path for path in watch.Written(trace).opened if not path.startswith((folder, *elsewhere))]
            self.assertEqual(outside, [], name)

    def test_no_file_of_a_device_holds_them(self):
        for name, device in self.devices.items():
            self.assertEqual(watch.leaks_in_files(device.folder, self.canary), [], name)

    def test_the_server_cannot_read_them(self):
        self.assertEqual(watch.leaks_in_files(self.server.folder, self.canary), [])
        self.assertIsNone(self.canary.found_in(self.server.log_path.read_bytes()))
        found, read = watch.memory_leaks(self.server.process.pid, self.canary)
        self.assertEqual(found, [])
        self.assertGreater(read, 1 << 20, "hardly any of the server's memory could be read")

    def test_z_nor_once_it_has_stopped(self):
        self.server.stop()
        self.assertEqual(watch.leaks_in_files(self.server.folder, self.canary), [])


class TheDemosOwnWords(unittest.TestCase):
    """The taps of the 2 A.M. referral, drafts and all, under the trace: two processes a step and the real server."""

    def test_no_process_of_the_night_writes_what_was_said(self):
        script = json.loads((pine.ASSETS / "demo" / "night-referral.json").read_text())
        said = sorted(set(self.words(script.get("taps", []))))
        self.assertGreater(len(said), 3, "the demo's script no longer says anything")
        space = pine.workspace()
        trace, folder, dump = space / "trace", space / "night", space / "night.dump"
        ran = pine.run([pine.FAULT, "demo", "night-referral", "--dir", folder, "--server-binary", pine.SERVER, "--dump", dump],
                       under=watch.tracer(trace))
        self.assertEqual(ran.code, pine.DONE, str(ran))
        known = dump.read_bytes().decode()
        dump.unlink()
        written = watch.Written(trace)
        # The dump is asked for, pipes and standard output carry what the demo prints.
        written.buffers = [b for b in written.buffers if b[1] != "1" and not b[2].startswith(("pipe:", str(dump)))]
        for words in said:
            canary = watch.Canary(words)
            self.assertEqual(written.leaks(canary), [], words)
            self.assertEqual(watch.leaks_in_files(folder, canary), [], words)
        self.assertTrue(any(words in known for words in said), "nothing of the script is in the dump")

    def words(self, value):
        """Whole sentences and names; words of closed lists are no secret."""
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list):
            for inner in value:
                yield from self.words(inner)
        elif isinstance(value, str) and " " in value and len(value) >= 8:
            yield value


class TheWatchCanSee(unittest.TestCase):
    """Each way of looking finds a canary that is there."""

    def setUp(self):
        self.canary = new_canary()
        self.space = pine.workspace()
        self.words = self.canary.plant("ways.value")

    def leaking(self, how):
        return [sys.executable, "-c", how, str(self.space / "leak"), self.words]

    def test_in_a_written_file(self):
        for how in ("import sys; open(sys.argv[1], 'w').write('x' * 5000 + sys.argv[2])",
                    "import sys; open(sys.argv[1], 'wb').write(sys.argv[2].encode('utf-16-le'))",
                    "import sys, base64; open(sys.argv[1], 'wb').write(base64.b64encode(b'ab' + sys.argv[2].encode()))",
                    "import sys, os; os.writev(os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY), [b'a', sys.argv[2].encode()])",
                    "import sys, os; f = os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY);"
                    " os.pwrite(f, b'\\0\\1\"' + sys.argv[2].encode().hex().encode(), 7); os.unlink(sys.argv[1])"):
            pine.run(self.leaking(how), under=watch.tracer(self.space / "trace"))
            written = watch.Written(self.space / "trace")
            self.assertTrue(written.leaks(self.canary), how)
            self.assertIn(str(self.space / "leak"), written.opened, how)

    def test_in_what_is_sent(self):
        how = "import sys, socket; a, b = socket.socketpair(); a.sendall(sys.argv[2].encode()); a.sendmsg([b'x', sys.argv[2].encode()])"
        pine.run(self.leaking(how), under=watch.tracer(self.space / "trace"))
        self.assertEqual(len(watch.Written(self.space / "trace").leaks(self.canary)), 2)

    def test_in_a_file(self):
        (self.space / "device").mkdir()
        (self.space / "device" / "journal.db").write_bytes(b"\0" * 5000 + self.words.encode())
        self.assertTrue(watch.leaks_in_files(self.space / "device", self.canary))

    def test_in_memory(self):
        how = "import sys; kept = sys.argv[2] * 3; print(flush=True); sys.stdin.read()"
        with subprocess.Popen(self.leaking(how), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            found, _ = watch.memory_leaks(process.pid, self.canary)
            process.stdin.close()
        self.assertTrue(found)

    def test_every_form_of_base64(self):
        import base64
        for shift in range(6):
            self.assertTrue(self.canary.found_in(base64.b64encode(b"x" * shift + self.words.encode())), shift)


if __name__ == "__main__":
    unittest.main()
