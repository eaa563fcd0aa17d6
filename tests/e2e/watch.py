"""Watching for planted strings: in what a process writes (by system-call trace), in files, in a live process's memory."""
import base64
import codecs
import os
import re
import shutil
import stat
from pathlib import Path

WRITES = ("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg", "sendfile", "copy_file_range")
OPENS = ("open", "openat", "creat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat")
QUOTED = re.compile(r'"((?:\\.|[^"\\])*)"(\.\.\.)?')
CALL = re.compile(r"(?:\d+\s+)?(\w+)\((?:(\d+)<((?:[^<>]|<[^>]*>)*)>)?")


class Canary:
    """A marker that stands in no text by chance, in the forms that a leak could take."""

    def __init__(self, marker):
        self.marker = marker
        plain = marker.encode()
        self.forms = {"as text": plain, "as UTF-16": marker.encode("utf-16-le"), "as hexadecimal": plain.hex().encode(),
                      "as upper-case hexadecimal": plain.hex().upper().encode(), "backwards": plain[::-1]}
        for shift in range(3):
            coded = base64.urlsafe_b64encode(b"\0" * shift + plain)
            # The characters that depend on the marker alone.
            self.forms[f"as base64, shifted {shift}"] = coded[(0, 2, 3)[shift]:len(plain) * 8 // 6 - 2]

    def plant(self, field):
        return f"{self.marker}-{field}"

    def found_in(self, data):
        """How it stands there, or nothing."""
        for form, needle in self.forms.items():
            at = data.find(needle)
            if at >= 0:
                return f"{form}: {data[max(0, at - 20):at + len(needle) + 40]!r}"
        return None


def tracer(log):
    """Arguments that put a program under the trace."""
    found = shutil.which("strace")
    assert found, "strace is not installed: ./dev test installs it; without it nobody can say what a device writes"
    return [found, "-f", "-qq", "-y", "-s", "100000000", "-e", "signal=none", "-e",
            "trace=" + ",".join(f"?{call}" for call in WRITES + OPENS), "-o", str(log)]


class Written:
    """What the traced processes wrote, and which files they opened to write."""

    def __init__(self, log):
        self.buffers, self.opened = [], set()
        text = Path(log).read_bytes().decode("latin-1")
        assert text, f"the trace {log} is empty: this environment does not let strace trace (ptrace is not permitted)"
        for line in text.splitlines():
            call = CALL.match(line)
            if not call or " resumed>" in line[:60]:
                continue
            if call.group(1) in WRITES:
                self.take_write(call, line)
            elif call.group(1) in OPENS:
                self.take_open(call.group(1), line)

    def take_write(self, call, line):
        to = call.group(3) or ""
        for quoted, cut in QUOTED.findall(line[call.end():]):
            assert not cut, f"the trace is cut: {line[:200]}"
            self.buffers.append((call.group(1), call.group(2), to, codecs.escape_decode(quoted.encode("latin-1"))[0]))

    def take_open(self, call, line):
        # A failed open wrote nothing.
        if re.search(r"\) += -1 ", line):
            return
        paths = [codecs.escape_decode(quoted.encode("latin-1"))[0].decode("utf-8", "replace") for quoted, _ in QUOTED.findall(line)]
        if call in ("open", "openat"):
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT", line):
                self.opened.update(paths[:1])
        else:
            self.opened.update(paths)

    def leaks(self, canary, also_standard_output=True):
        """Every written buffer that holds the canary, as text. Pipes between the demo's processes are no file and no socket."""
        out = []
        for call, descriptor, to, data in self.buffers:
            if descriptor == "1" and not also_standard_output:
                continue
            found = canary.found_in(data)
            if found:
                out.append(f"{call} to {descriptor} <{to}> {found}")
        return out

    def total(self):
        return sum(len(data) for _, _, _, data in self.buffers)


def leaks_in_files(folder, canary):
    """Every file below the folder that holds the canary, in its name or its bytes."""
    out = []
    for path in sorted(Path(folder).rglob("*")):
        if canary.found_in(str(path.relative_to(folder)).encode()):
            out.append(f"the name of {path}")
        if stat.S_ISREG(path.lstat().st_mode):
            found = canary.found_in(path.read_bytes())
            if found:
                out.append(f"{path} {found}")
    return out


def memory_leaks(pid, canary):
    """Where a live process's memory holds the canary. Also gives how many bytes were read."""
    out, read = [], 0
    try:
        maps = Path(f"/proc/{pid}/maps").read_text().splitlines()
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except PermissionError as refused:
        raise AssertionError(f"this environment does not let a test read another process's memory ({refused}): "
                             "run it as the same user with ptrace permitted (kernel.yama.ptrace_scope below 2)") from refused
    overlap = max(len(form) for form in canary.forms.values()) + 64
    for line in maps:
        span, permissions, *rest = line.split()
        if not permissions.startswith("r") or rest[-1] in ("[vvar]", "[vsyscall]", "[vvar_vclock]"):
            continue
        begin, end = (int(x, 16) for x in span.split("-"))
        tail = b""
        while begin < end:
            try:
                chunk = os.pread(memory, min(end - begin, 8 << 20), begin)
            except OSError:
                break  # guarded or unbacked pages: nobody can read them
            if not chunk:
                break
            read += len(chunk)
            found = canary.found_in(tail + chunk)
            if found:
                out.append(f"{line} {found}")
                break
            tail, begin = chunk[-overlap:], begin + len(chunk)
    os.close(memory)
    return out, read
