"""The machine's troubles: a full disk, a folder that cannot be written to, a wrong PIN, a newer file, two at once, no
network. One clear line, the right exit code, and afterwards everything is as it was."""
import fcntl
import http.server
import json
import os
import shutil
import socket
import sqlite3
import stat
import subprocess
import threading
import unittest

import facts
import pine

NOBODY = 65534


def mounted(folder, options):
    """A tmpfs over the folder; None where this environment does not let a test mount."""
    folder.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True).returncode != 0:
        print(f"no mount here: {folder.name} is proved by the system-call faults of disk_fault_test alone", flush=True)
        return None
    return folder


class MachineTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.space = pine.workspace()
        cls.space.chmod(0o755)
        cls.program = pine.Program(cls.space / "p")
        cls.peer = cls.program.join("peer", "peer", "harbor")
        cls.one_more = [facts.fact("note_written", "5a" * 16, {"text": "one more"}, id="61" * 16)]
        assert cls.peer.import_facts([facts.fact("note_written", "5a" * 16, {"text": "kept"}, id="60" * 16)]).code == pine.DONE
        cls.facts = cls.space / "more.jsonl"
        cls.facts.write_text(json.dumps(cls.one_more[0]) + "\n")

    def copy(self, to=None):
        return pine.Device(pine.copy_folder(self.peer.folder, to or self.space / "copy"))

    def refused(self, ran, what, code, words=""):
        self.assertEqual(ran.code, code, f"{what}: {ran}")
        self.assertRegex(ran.said(), pine.ONE_LINE, what)
        self.assertIn(words, ran.said(), what)
        return ran.said()

    COMMANDS = (["dump", "--json"], ["status", "--json"], ["sync", "--json"], ["import", None])

    def commands(self):
        for command in self.COMMANDS:
            yield [self.facts if word is None else word for word in command]

    # --- the disk ---

    def test_output_that_cannot_be_written(self):
        answers = self.space / "answers.json"
        answers.write_text('{"adult": true}')
        commands = [["criteria", "check", pine.CRITERIA, answers], ["criteria", "--help"], ["--help"]]
        commands += [[*command, "--dir", self.peer.folder] for command in (["dump"], ["status"], ["dump", "--json"])]
        for command in commands:
            with self.subTest(command), open("/dev/full", "w") as full:
                process = subprocess.run([pine.FAULT, *map(str, command)], input=b"472913\n", stdout=full, stderr=subprocess.PIPE,
                                         env=pine.environment(), timeout=pine.PATIENCE)
                self.assertEqual(process.returncode, pine.MACHINE)
                self.assertRegex(process.stderr.decode(), pine.ONE_LINE)

    def test_a_full_disk(self):
        folder = mounted(self.space / "small", "size=4m,mode=0755")
        if not folder:
            self.skipTest("no mount here")
        try:
            device = self.copy(folder / "device")
            before = device.dump()
            filler = folder / "filler"
            with open(filler, "wb", buffering=0) as out:
                try:
                    while out.write(b"x" * 4096):
                        pass
                except OSError:
                    pass
            for command in self.commands():
                with self.subTest(command):
                    self.refused(device.run(*command), command, pine.MACHINE, "full")
            self.refused(self.program.coordinator.run("device", "invite", "--role", "peer", "--agency", "harbor", "--name", "N",
                                                      "--out", folder / "invitation"), "invite", pine.MACHINE, "full")
            filler.unlink()
            self.assertEqual(device.dump(), before)
            self.assertEqual(device.run("import", self.facts).code, pine.DONE)
        finally:
            subprocess.run(["umount", folder], check=True)

    def test_a_disk_mounted_read_only(self):
        folder = mounted(self.space / "read-only", "size=16m,mode=0755")
        if not folder:
            self.skipTest("no mount here")
        try:
            device = self.copy(folder / "device")
            before = device.dump()
            subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
            for command in self.commands():
                with self.subTest(command):
                    self.refused(device.run(*command), command, pine.MACHINE, "cannot be written")
            new = pine.Device(folder / "new")
            self.refused(new.run("program", "create", "--name", "P", "--agency", "a", "--server-key", "00" * 32, "--recovery-file",
                                 self.space / "rec"), "create", pine.MACHINE, "cannot be written")
            subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
            self.assertEqual(device.dump(), before)
        finally:
            subprocess.run(["umount", folder], check=True)

    def test_a_folder_without_permission_to_write(self):
        """As nobody, or as whoever runs the test, if not root."""
        device = self.copy()
        before = device.dump()
        program = self.space / "leadline-fault"
        shutil.copy(pine.FAULT, program)
        drop = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
        if drop:
            for path in [device.folder, *device.folder.iterdir()]:
                os.chown(path, NOBODY, NOBODY)
        device.folder.chmod(0o555)
        device.binary = program
        try:
            for command in self.commands():
                with self.subTest(command):
                    self.refused(device.run(*command, under=drop), command, pine.MACHINE)
        finally:
            device.folder.chmod(0o755)
        self.assertEqual(device.dump(), before)

    # --- the PIN ---

    def test_wrong_pins(self):
        device = self.copy()
        before = self.peer.dump()
        for left in (4, 3, 2, 1):
            said = self.refused(device.run("dump", pin="000001"), f"{left} left", pine.BAD_INPUT, "PIN")
            self.assertIn(f"{left} tries left", said)
        self.assertEqual(device.dump(), before, "the right one, and the count starts again")
        for _ in range(5):
            self.refused(device.run("dump", pin="000001"), "wrong", pine.BAD_INPUT, "PIN")
        said = self.refused(device.run("dump", "--json"), "locked, though the PIN is right", pine.BAD_INPUT, "Too many")
        self.assertRegex(said, r"\b(59\d|600) seconds")
        # It is in the vault's file, not in a process: the earlier file and its secret together are what Argon2id is for.
        self.refused(device.run("status"), "still locked", pine.BAD_INPUT, "Too many")
        self.assertEqual(device.run("dump", pin="").code, pine.BAD_INPUT)

    def test_weak_pins(self):
        for pin in ("1", "12345", "111111", "secret", "aaaaaaaaaa"):
            new = pine.Device(self.space / "weak")
            self.refused(new.run("program", "create", "--name", "P", "--agency", "a", "--server-key", "00" * 32, "--recovery-file",
                                 self.space / "rec", pin=pin), pin, pine.BAD_INPUT, "PIN")

    def test_the_shipped_build_refuses_a_cheap_vault(self):
        """Made by the test build, with hardly any derivation: what is shipped does not open it."""
        device = self.copy()
        self.refused(pine.Device(device.folder, binary=pine.LEADLINE).run("dump"), "cheap", pine.BAD_INPUT, "below the floor")

    # --- newer files, and two at once ---

    def test_newer_formats(self):
        device = self.copy()
        vault = bytearray((device.folder / "vault").read_bytes())
        vault[4] = 2
        (device.folder / "vault").write_bytes(vault)
        self.refused(device.run("dump"), "vault", pine.BAD_INPUT, "newer Leadline")
        self.assertEqual((device.folder / "vault").read_bytes(), vault, "kept as it is")
        device = self.copy()
        with sqlite3.connect(device.folder / "journal.db") as database:
            database.execute("PRAGMA user_version=99")
        database.close()
        self.refused(device.run("dump"), "journal", pine.BAD_INPUT, "newer Leadline")

    def test_another_programs_database(self):
        device = self.copy()
        (device.folder / "journal.db").unlink()
        database = sqlite3.connect(device.folder / "journal.db")
        database.execute("CREATE TABLE recipes (name)")
        database.commit()
        database.close()
        self.refused(device.run("dump"), "journal", pine.BAD_INPUT)
        database = sqlite3.connect(device.folder / "journal.db")
        self.assertEqual(database.execute("SELECT name FROM sqlite_schema").fetchall(), [("recipes",)], "it is not ours to change")
        database.close()

    def test_two_at_once(self):
        before = self.peer.dump()
        with open(self.peer.folder / "lock", "r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for command in self.commands():
                with self.subTest(command):
                    self.refused(self.peer.run(*command), command, pine.MACHINE, "Another Leadline")
        self.assertEqual(self.peer.dump(), before)
        second = pine.run([pine.SERVER, "run", "--dir", self.program.server.folder, "--listen", "127.0.0.1:0"])
        self.assertEqual(second.code, pine.MACHINE, str(second))

    # --- the network ---

    def sync_to(self, url):
        before = self.peer.dump(), self.peer.status()["unsent"]
        ran = self.peer.run("sync", "--server", url)
        self.assertEqual((self.peer.dump(), self.peer.status()["unsent"]), before, url)
        return ran

    def test_no_network(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{taken.getsockname()[1]}"
            self.refused(self.sync_to(url), "nobody listens", pine.MACHINE, "No signal")
        for url in ("ftp://127.0.0.1/", "nonsense", "http://", "file:///etc/passwd"):
            self.assertIn(self.sync_to(url).code, (pine.BAD_INPUT, pine.MACHINE), url)

    def test_what_answers_is_not_a_leadline_server(self):
        answers = {
            "a sign-in page": (200, {"Content-Type": "text/html"}, b"<html>Welcome to Cafe</html>"),
            "a redirect": (302, {"Location": "http://127.0.0.1:9/login"}, b""),
            "garbage": (200, {"Content-Type": "application/octet-stream"}, os.urandom(2000)),
            "nothing": (200, {}, b""),
            "an error": (500, {}, b"oops"),
            "busy": (503, {"Retry-After": "1"}, b""),
        }
        for name, (status, headers, body) in answers.items():
            with self.subTest(name), impostor(status, headers, body) as url:
                ran = self.sync_to(url)
                self.assertIn(ran.code, (pine.BAD_INPUT, pine.MACHINE), str(ran))
                self.assertRegex(ran.said(), pine.ONE_LINE)

    def test_another_programs_server(self):
        other = pine.Server(self.space / "other-server").start()
        ran = self.sync_to(other.url)
        self.assertIn(ran.code, (pine.BAD_INPUT, pine.MACHINE), str(ran))
        self.assertRegex(ran.said(), pine.ONE_LINE)
        self.assertEqual(self.peer.run("sync").code, pine.DONE)
        other.stop()

    def test_secrets_are_for_their_owner_alone(self):
        for path in [self.peer.folder, *self.peer.folder.iterdir()]:
            mode = stat.S_IMODE(path.stat().st_mode)
            self.assertEqual(mode & 0o077, 0, f"{path} has mode {mode:o}")
        for path in (self.space / "p" / "recovery", self.space / "p" / "peer.invitation", self.space / "p" / "peer.request"):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)


class impostor:
    """An HTTP server that always says the same."""

    def __init__(self, status, headers, body):
        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = answer

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


if __name__ == "__main__":
    unittest.main()
