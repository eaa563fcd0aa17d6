"""A made-up program in a temporary folder: a real server, devices, and the command line as a person would run it.

The binaries come from the environment, as ctest sets it (tests/e2e/CMakeLists.txt):
  LEADLINE, LEADLINE_SERVER              what is shipped
  LEADLINE_FAULT, LEADLINE_SERVER_FAULT  the same with a disk that fails on demand, and a cheap PIN derivation
"""
import atexit
import json
import os
import random
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("LEADLINE_BUILD_DIR", ROOT / "build" / "release"))
LEADLINE = os.environ.get("LEADLINE", str(BUILD / "bin" / "leadline"))
FAULT = os.environ.get("LEADLINE_FAULT", str(BUILD / "tests" / "leadline-fault"))
SERVER = os.environ.get("LEADLINE_SERVER", str(BUILD / "bin" / "leadline-server"))
SERVER_FAULT = os.environ.get("LEADLINE_SERVER_FAULT", str(BUILD / "tests" / "leadline-server-fault"))
ASSETS = ROOT / "assets"
SETTINGS = ASSETS / "demo" / "pine-county.json"
CRITERIA = ASSETS / "criteria" / "nc-handbook-2024.json"
PIN = "472913"
PATIENCE = 120  # seconds: a command that takes longer hangs

# Exit codes of the command line.
DONE, NO, BAD_INPUT, MACHINE = 0, 1, 2, 3
ONE_LINE = re.compile(r"\Aleadline: [^\n]+\n\Z")


def seed():
    """Drawn once and printed; LEADLINE_SEED replays it."""
    given = os.environ.get("LEADLINE_SEED")
    drawn = int(given) if given else random.SystemRandom().randrange(1 << 32)
    print(f"LEADLINE_SEED={drawn}", flush=True)
    return drawn


def environment(fault=None, **extra):
    out = {key: value for key, value in os.environ.items() if not key.startswith("LEADLINE_")}
    if fault:
        out["LEADLINE_FAULT_VFS"] = fault
    return out | extra


def workspace():
    """A folder for one test, in memory where there is some; gone when the process ends."""
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) and not os.environ.get("LEADLINE_ON_DISK") else None
    path = Path(tempfile.mkdtemp(prefix="leadline-e2e-", dir=base))
    if not os.environ.get("LEADLINE_KEEP"):
        atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


class Ran:
    """What a process came to."""

    def __init__(self, args, process):
        self.args, self.code = args, process.returncode
        self.out, self.err = process.stdout, process.stderr

    @property
    def killed(self):
        return self.code == -9

    @property
    def crashed(self):
        return self.code < 0 and not self.killed

    def text(self):
        return self.out.decode("utf-8", "replace")

    def said(self):
        return self.err.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.out)

    def __str__(self):
        shown = " ".join(str(a) for a in self.args)
        return f"{shown}\n  exit {self.code}\n  out: {self.text()[:500]}\n  err: {self.said()[:500]}"


def run(args, stdin=b"", fault=None, under=(), env=None, **popen):
    """Runs a program to its end. `under`: a tracer's own arguments, put in front."""
    command = [*map(str, under), *map(str, args)]
    process = subprocess.run(command, input=stdin, capture_output=True, timeout=PATIENCE,
                             env=env or environment(fault), **popen)
    return Ran(args, process)


class Device:
    """A device's folder, and the commands that its owner runs."""

    def __init__(self, folder, binary=FAULT, pin=PIN):
        self.folder, self.binary, self.pin = Path(folder), binary, pin

    def run(self, *args, pin=None, **how):
        """`leadline ARGS --dir FOLDER`, the PIN on standard input."""
        pin = self.pin if pin is None else pin
        return run([self.binary, *args, "--dir", self.folder], stdin=f"{pin}\n".encode(), **how)

    def do(self, *args, **how):
        """As run(), and it has to succeed."""
        ran = self.run(*args, **how)
        assert ran.code == DONE, str(ran)
        return ran

    def dump(self):
        return self.do("dump", "--json").out

    def status(self):
        return self.do("status", "--json").json()

    def sync(self, **how):
        return self.do("sync", "--json", **how).json()

    def import_facts(self, facts, *args, **how):
        path = self.folder.with_name(self.folder.name + ".jsonl")
        path.write_text("".join(json.dumps(fact, ensure_ascii=False) + "\n" for fact in facts), encoding="utf-8")
        return self.run("import", path, *args, **how)


class Server:
    """A leadline-server process over its folder. Keeps its port over restarts."""

    def __init__(self, folder, binary=SERVER, tls=False):
        self.folder, self.binary, self.port, self.process = Path(folder), binary, 0, None
        self.scheme = "https" if tls else "http"
        ran = run([binary, "init", "--dir", self.folder, *(["--tls"] if tls else [])])
        assert ran.code == DONE, str(ran)
        self.identity = ran.json()
        self.log = open(self.folder.parent / (self.folder.name + ".log"), "ab")
        atexit.register(self.stop)

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.port}"

    @property
    def log_path(self):
        return Path(self.log.name)

    def start(self, fault=None, under=()):
        command = [*map(str, under), self.binary, "run", "--dir", self.folder, "--listen", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log,
                                        env=environment(fault))
        line = self.process.stdout.readline()
        assert line, f"{self.binary} did not start: {self.log_path.read_bytes()[-500:]!r}"
        self.port = json.loads(line)["port"]
        return self

    def running(self):
        return self.process is not None and self.process.poll() is None

    def stop(self):
        if self.running():
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
        if self.process:
            self.process.stdout.close()

    def kill(self):
        self.process.kill()
        self.process.wait(10)


class Program:
    """A founded program with its server running. Devices join by name. `under(name)`: a tracer's arguments for a command."""

    def __init__(self, folder, settings=SETTINGS, criteria=CRITERIA, server_binary=SERVER, binary=FAULT, tls=False,
                 under=lambda name: ()):
        self.folder, self.binary, self.devices, self.under = Path(folder), binary, {}, under
        self.folder.mkdir(parents=True, exist_ok=True)
        self.server = Server(self.folder / "server", server_binary, tls).start()
        pin = ["--tls-pin", self.server.identity["tls_pin"]] if tls else []
        self.coordinator = Device(self.folder / "coordinator", binary)
        self.coordinator.do("program", "create", "--name", "Pine County LEAD", "--agency", "pine",
                            "--server", self.server.url, "--server-key", self.server.identity["server_key"], *pin,
                            "--recovery-file", self.folder / "recovery", "--settings", settings,
                            "--criteria", criteria, "--effective", "2024-01-01", under=under("coordinator create"))
        self.coordinator.sync()

    def join(self, name, role, agency):
        """Invited, joined, approved, synced; the fingerprints on both screens are one."""
        device = Device(self.folder / name, self.binary)
        invitation, request = self.folder / f"{name}.invitation", self.folder / f"{name}.request"
        self.coordinator.do("device", "invite", "--role", role, "--agency", agency, "--name", f"Unit {name}", "--out", invitation,
                            under=self.under("coordinator invite"))
        joined = device.do("device", "join", "--invitation", invitation, "--request", request, "--json",
                           under=self.under(f"{name} join")).json()
        approved = self.coordinator.do("device", "approve", "--request", request, "--json",
                                       under=self.under("coordinator approve")).json()
        assert joined["fingerprint"] == approved["fingerprint"]
        self.coordinator.sync()
        device.sync()
        # The others learn of its keys: until then nobody can seal anything to it.
        for other in self.devices.values():
            other.sync()
        self.devices[name] = device
        return device


def copy_folder(source, target):
    """A device's folder as a backup would take it."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)
    return target
