"""A full or failing disk at any write of a device's step: a clear error or success, and the step run again converges.

Two kinds of trouble: the database's own disk operations (LEADLINE_FAULT_VFS), and every system call on a file of the device,
those of vault, snapshot and porch too (strace's injection): an error, or SIGKILL in its place.
"""
import os
import random
import sys
import time
import unittest
from concurrent.futures import ProcessPoolExecutor

import night
import pine
import watch

SECONDS = float(os.environ.get("LEADLINE_SAMPLE_SECONDS", "40"))
FAULTS = ("vfs full", "vfs ioerr", "call KILL", "call ENOSPC", "call EIO", "call EROFS")
CALLS = "?write,?pwrite64,?fsync,?fdatasync,?ftruncate,?rename,?renameat,?renameat2,?unlink,?mkdir,?fchmod,?openat"
FILES = ("vault", "vault.new", "secret.new", "snapshot", "snapshot.new", "porch", "porch.new", "lock", "journal.db",
         "journal.db-wal", "journal.db-shm", "journal.db-last")


def calls_that_fail(folder, fault, n):
    """Arguments that make the n-th system call on a file of the device fail, or kill there."""
    inject = "signal=SIGKILL" if fault == "KILL" else f"error={fault}"
    paths = [word for name in FILES for word in ("-P", str(folder / name))] + ["-P", str(folder)]
    return [*watch.tracer("/dev/null")[:1], "-f", "-qq", "-o", "/dev/null", *paths, "-e", f"trace={CALLS}", "-e",
            f"inject={CALLS}:{inject}:when={n}"]


class Stages:
    """A night kept before each of its steps, with what the undisturbed step came to."""

    def __init__(self, ending):
        self.space = pine.workspace()
        self.night = night.Night(self.space / "night", ending)
        self.steps = night.steps(ending)
        self.before, self.seen, self.after = {}, {}, {}
        for step in self.steps:
            self.before[step.name] = self.space / f"before-{step.name}"
            self.night.keep(self.before[step.name])
            self.seen[step.name] = self.night.must(step)
            self.after[step.name] = self.night.dumps()

    def disturb(self, step, fault, n):
        """True: the fault struck. The step then says so in one line, and run again it comes to what it always does."""
        self.night.back_to(self.before[step.name])
        where = f"{self.night.ending}, {step.name}, {fault} at {n}: "
        way, what = fault.split()
        if way == "vfs":
            struck = self.night.step(step, f"{what}@{n}")
        else:
            struck = self.night.step(step, under=calls_that_fail(self.night.folder / step.actor, what, n))
        if struck.code == pine.DONE:
            self.compare(step, where, struck.json())
            return False
        if struck.crashed or struck.killed != (what == "KILL"):
            raise AssertionError(where + "it crashed\n" + str(struck))
        if not struck.killed and (struck.code not in (pine.BAD_INPUT, pine.MACHINE) or not pine.ONE_LINE.match(struck.said())):
            raise AssertionError(where + "not one clear line\n" + str(struck))
        again = self.night.step(step)
        if again.code != pine.DONE:
            raise AssertionError(where + "it does not come through afterwards\n" + str(struck) + "\n" + str(again))
        self.compare(step, where, again.json())
        return True

    def compare(self, step, where, seen):
        if seen != self.seen[step.name]:
            raise AssertionError(where + f"it came to\n{seen}\nand not to\n{self.seen[step.name]}")
        if self.night.dumps() != self.after[step.name]:
            raise AssertionError(where + "the devices know something else than after an undisturbed step")


class DiskFaultTest(unittest.TestCase):
    def test_sampled_faults(self):
        drawn = random.Random(pine.seed())
        stages = Stages(drawn.choice(night.ENDINGS))
        until = time.monotonic() + SECONDS
        struck, missed, most = dict.fromkeys(FAULTS, 0), 0, {}
        while time.monotonic() < until:
            step, fault = drawn.choice(stages.steps), drawn.choice(FAULTS)
            # Where a number was too high, the next one for this step is drawn below it.
            n = drawn.randint(1, most.get((step.name, fault), 24))
            if stages.disturb(step, fault, n):
                struck[fault] += 1
            else:
                missed += 1
                most[step.name, fault] = max(1, n - 1)
        print(f"struck: {struck}; {missed} beyond the last operation or without harm")
        for fault, count in struck.items():
            self.assertGreater(count, 0, f"{fault} never struck")


def whole_night(ending):
    total, stages = 0, Stages(ending)
    for step in stages.steps:
        for fault in FAULTS:
            # A fault without harm (a checkpoint that is made up for later) is no end: six in a row are.
            n = quiet = count = 0
            while quiet < 6:
                n += 1
                hit = stages.disturb(step, fault, n)
                count += hit
                quiet = 0 if hit else quiet + 1
            total += count
            print(f"{ending:12} {step.name:15} {fault:12} {count:4} struck", flush=True)
    return total


def main_all():
    begun = time.monotonic()
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        total = sum(pool.map(whole_night, night.ENDINGS))
    print(f"every disk fault: {total} in {time.monotonic() - begun:.0f} s, each said so and converged")


if __name__ == "__main__":
    if "--all" in sys.argv:
        main_all()
    else:
        unittest.main()
