"""The 2 A.M. referral (leadline demo night-referral), step by step, so that one step can be disturbed."""
import datetime
import json
import re
import shutil

from pine import DONE, FAULT, PIN, ROOT, SERVER, Device, Server, copy_folder, environment, run

ENDINGS = ("enrolled", "not-reached")
ACTORS = ("coordinator", "officer", "peer")


class Step:
    def __init__(self, name, actor, network):
        self.name, self.actor, self.network = name, actor, network == "true"

    def __repr__(self):
        return self.name


def steps(ending):
    """The steps of an ending, in order, as app/cli/demo/steps.cpp lists them."""
    source = (ROOT / "app" / "cli" / "demo" / "steps.cpp").read_text()
    parts = {}
    for name, body in re.findall(r"std::vector<Step> (\w+)\(\) \{(.*?)\n\}", source, re.S):
        found = re.findall(r'\{"([\w-]+)",\s*(coordinator|officer|peer),\s*-?\d+,\s*at\(\d+, \d+\),\s*(true|false)', body)
        parts[name] = [Step(*one) for one in found]
    night = parts["the_night"] + parts["enrolled" if ending == "enrolled" else "not_reached"]
    assert len(night) >= 18, "app/cli/demo/steps.cpp no longer reads as this test expects"
    return night


def play(folder, ending, crash=None, binary=FAULT, server=SERVER):
    """A whole night by the demo itself. Gives (what it came to, the dump of the three devices)."""
    dump = folder.with_name(folder.name + ".dump")
    dump.unlink(missing_ok=True)
    env = environment()
    if crash:
        env["LEADLINE_DEMO_CRASH"] = crash
    ran = run([binary, "demo", "night-referral", "--dir", folder, "--ending", ending, "--server-binary", server,
               "--dump", dump], env=env)
    return ran, dump.read_bytes() if dump.exists() else None


def named(dump):
    """Random ids, in their order of appearance, get names: two nights can then be compared byte for byte."""
    names = {}
    return re.sub(rb"[0-9a-f]{32,}", lambda found: names.setdefault(found.group(0), b"id-%d" % len(names)), dump)


class Night:
    """A night played up to a step, kept as a folder that can be taken up again and again."""

    def __init__(self, folder, ending):
        self.folder, self.ending = folder, ending
        folder.mkdir(parents=True, exist_ok=True)
        for actor in ACTORS:
            (folder / actor).mkdir()
        self.server = Server(folder / "server")
        self.server.start()
        (folder / "server.json").write_text(json.dumps(self.server.identity))
        (folder / "network").write_text(self.server.url)
        (folder / "pin").write_text(PIN + "\n")
        (folder / "night").write_text(self.date())

    @staticmethod
    def date():
        """The last Friday at least 28 days ago, as the demo has it."""
        day = datetime.date.today() - datetime.timedelta(days=29)
        while day.weekday() != 4:
            day -= datetime.timedelta(days=1)
        return day.isoformat()

    def step(self, step, fault=None, **how):
        (self.folder / "pin").write_text(PIN + "\n")
        return run([FAULT, "demo", "step", "--dir", self.folder, "--step", step.name, "--ending", self.ending],
                   env=environment(fault), **how)

    def must(self, step):
        ran = self.step(step)
        assert ran.code == DONE, str(ran)
        return ran.json()

    def dumps(self):
        """What every device that can be opened knows."""
        out = b""
        for actor in ACTORS:
            ran = Device(self.folder / actor).run("dump", "--json")
            out += b"# " + actor.encode() + b"\n" + (ran.out if ran.code == DONE else b"-\n")
        return named(out)

    def keep(self, at):
        """A copy to come back to; the server is stopped for it and started again."""
        self.server.stop()
        copy_folder(self.folder, at)
        self.server.start()

    def back_to(self, at):
        self.server.stop()
        shutil.rmtree(self.folder)
        copy_folder(at, self.folder)
        self.server.start()
